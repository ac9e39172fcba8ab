import type { DomainErrorCode } from '../errors';
import { findParameter, type Violation } from '../parameters';
import { formatWad, toWad } from '../quantities';
import type { AutonomyConfiguration } from './change-plan';

const UINT32_LIMIT = 1n << 32n;
/** The contract's widest value: 16 products of two such values fit 256 bits, so that no joint sum overflows. */
const WIDTH_LIMIT = (1n << 125n) - 1n;

/** Every broken relation of a controller configuration; the contract refuses the same ones. Empty = sound. */
export function validateAutonomy(configuration: AutonomyConfiguration): Violation[] {
  const shape = shapeViolations(configuration);
  if (shape.length > 0) return shape;
  return [
    ...widthViolations(configuration),
    ...thresholdViolations(configuration.thresholds),
    ...positive('law.referenceVolatility', configuration.law.referenceVolatility),
    ...positive('thresholds.release', configuration.thresholds.release),
    ...positive('thresholds.maxNativeDeviation', configuration.thresholds.maxNativeDeviation),
    ...timeViolations(configuration),
    ...configuration.law.parameters.flatMap((_, index) => boundViolations(configuration, index)),
    ...halfSpaceViolations(configuration),
  ];
}

export function sameAutonomy(one: AutonomyConfiguration, other: AutonomyConfiguration): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function shapeViolations({ law, envelope }: AutonomyConfiguration): Violation[] {
  const count = law.parameters.length;
  if (count === 0) return [broken('law.parameters', '0 entries', 'at least one parameter', '', 'missing-field')];
  const names = law.parameters.map(({ parameter }) => parameter);
  return [
    ...names.flatMap((name, index) => {
      const field = `law.parameters[${index}].parameter`;
      const known = findParameter(name);
      if (!known?.onChain || known.scale !== 'wad')
        return [broken(field, name, 'a parameter that the protocol can set, in WAD', '', 'unknown-field')];
      return names.indexOf(name) === index ? [] : [broken(field, name, 'each parameter once')];
    }),
    ...(envelope.bounds.length === count
      ? []
      : [
          broken('envelope.bounds', `${envelope.bounds.length} entries`, `${count}, one for each parameter of the law`),
        ]),
    ...envelope.halfSpaces.flatMap(({ coefficients }, index) =>
      coefficients.length === count && coefficients.some((coefficient) => BigInt(coefficient) !== 0n)
        ? []
        : [
            broken(
              `envelope.halfSpaces[${index}].coefficients`,
              `${coefficients.length} entries`,
              `${count}, one for each parameter of the law, not all of them 0`,
            ),
          ],
    ),
  ];
}

function thresholdViolations(thresholds: AutonomyConfiguration['thresholds']): Violation[] {
  const [release, engage, trip] = [thresholds.release, thresholds.engage, thresholds.trip].map(BigInt);
  const unit = 'volatility per year';
  const below = (field: string, value: bigint, limitName: string, limit: bigint) =>
    value < limit
      ? []
      : [broken(`thresholds.${field}`, formatWad(value), `below ${limitName} ${formatWad(limit)}`, unit)];
  return [...below('release', release, 'engage', engage), ...below('engage', engage, 'trip', trip)];
}

function timeViolations({ envelope, thresholds }: AutonomyConfiguration): Violation[] {
  const times = {
    'envelope.coolDownSeconds': envelope.coolDownSeconds,
    'envelope.driftRefillSeconds': envelope.driftRefillSeconds,
    'thresholds.maxStalenessSeconds': thresholds.maxStalenessSeconds,
  };
  const outside = Object.entries(times).flatMap(([field, value]) =>
    BigInt(value) > 0n && BigInt(value) < UINT32_LIMIT
      ? []
      : [broken(field, value, `from 1 to ${UINT32_LIMIT - 1n}`, 's', 'out-of-range')],
  );
  const { coolDownSeconds, driftRefillSeconds } = envelope;
  if (BigInt(driftRefillSeconds) >= BigInt(coolDownSeconds)) return outside;
  return [
    ...outside,
    broken('envelope.driftRefillSeconds', driftRefillSeconds, `at least coolDownSeconds ${coolDownSeconds}`, 's'),
  ];
}

/** Every value of the configuration by its path; times have a narrower limit of their own. */
function widthViolations({ law, envelope, thresholds }: AutonomyConfiguration): Violation[] {
  const { release, engage, trip, maxNativeDeviation } = thresholds;
  const values: Record<string, string> = { 'law.referenceVolatility': law.referenceVolatility };
  law.parameters.forEach(({ baseline, volatilityGain, imbalanceGain }, index) =>
    gather(values, `law.parameters[${index}]`, { baseline, volatilityGain, imbalanceGain }),
  );
  envelope.bounds.forEach((bounds, index) => gather(values, `envelope.bounds[${index}]`, bounds));
  envelope.halfSpaces.forEach(({ coefficients, bound }, index) =>
    gather(values, `envelope.halfSpaces[${index}]`, { bound, ...Object.fromEntries(coefficients.entries()) }),
  );
  gather(values, 'thresholds', { release, engage, trip, maxNativeDeviation });
  return Object.entries(values).flatMap(([field, value]) =>
    BigInt(value) <= WIDTH_LIMIT && -BigInt(value) <= WIDTH_LIMIT
      ? []
      : [broken(field, value, `from −(2^125 − 1) to 2^125 − 1`, '', 'out-of-range')],
  );
}

function gather(into: Record<string, string>, path: string, values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) into[`${path}.${key}`] = value;
}

const positive = (field: string, value: string) =>
  BigInt(value) > 0n ? [] : [broken(field, formatWad(BigInt(value)), 'above 0', '', 'out-of-range')];

function boundViolations({ law, envelope }: AutonomyConfiguration, index: number): Violation[] {
  const { parameter: name, baseline } = law.parameters[index];
  const bounds = envelope.bounds[index];
  const at = `envelope.bounds[${index}]`;
  const known = findParameter(name);
  const unit = known?.unit ?? '';
  const atMost = (field: string, value: bigint, words: string, limit: bigint) =>
    value <= limit ? [] : [broken(field, formatWad(value), `at most ${words} ${formatWad(limit)}`, unit)];
  const atLeast = (field: string, value: bigint, words: string, limit: bigint) =>
    value >= limit ? [] : [broken(field, formatWad(value), `at least ${words} ${formatWad(limit)}`, unit)];
  const [min, max, failSafe, maxStep, driftBudget] = [
    bounds.min,
    bounds.max,
    bounds.failSafe,
    bounds.maxStep,
    bounds.driftBudget,
  ].map(BigInt);
  return [
    ...(known ? atLeast(`${at}.min`, min, `the least ${name}`, toWad(known.min, 'nearest')) : []),
    ...(known ? atMost(`${at}.max`, max, `the greatest ${name}`, toWad(known.max, 'nearest')) : []),
    ...atLeast(`${at}.max`, max, 'min', min),
    ...atLeast(`${at}.failSafe`, failSafe, 'min', min),
    ...atMost(`${at}.failSafe`, failSafe, 'max', max),
    ...atLeast(`law.parameters[${index}].baseline`, BigInt(baseline), 'min', min),
    ...atMost(`law.parameters[${index}].baseline`, BigInt(baseline), 'max', max),
    ...atLeast(`${at}.maxStep`, maxStep, 'one unit', 1n),
    ...atLeast(`${at}.driftBudget`, driftBudget, 'maxStep', maxStep),
  ];
}

function halfSpaceViolations({ law, envelope }: AutonomyConfiguration): Violation[] {
  const points = {
    baseline: law.parameters.map(({ baseline }) => BigInt(baseline)),
    'fail-safe point': envelope.bounds.map(({ failSafe }) => BigInt(failSafe)),
  };
  return envelope.halfSpaces.flatMap(({ coefficients, bound }, index) =>
    Object.entries(points).flatMap(([what, point]) => {
      const sum = coefficients.reduce((total, coefficient, j) => total + BigInt(coefficient) * point[j], 0n);
      if (sum <= BigInt(bound) * 10n ** 18n) return [];
      return [
        broken(
          `envelope.halfSpaces[${index}]`,
          formatWad(sum / 10n ** 18n),
          `the ${what} within ${formatWad(BigInt(bound))}`,
        ),
      ];
    }),
  );
}

function broken(
  path: string,
  value: string,
  limit: string,
  unit = '',
  code: DomainErrorCode = 'relation-violated',
): Violation {
  const field = `autonomy.${path}`;
  const kind = code === 'out-of-range' ? 'range' : 'relation';
  const message = `${field} ${value} is refused: ${limit}${unit ? ` (${unit})` : ''}`;
  return { field, kind, code, value, unit, limit, message };
}

const ordered = ({ law, envelope, thresholds }: AutonomyConfiguration) => [
  law.referenceVolatility,
  law.parameters.map((one) => [one.parameter, one.baseline, one.volatilityGain, one.imbalanceGain]),
  envelope.coolDownSeconds,
  envelope.driftRefillSeconds,
  envelope.bounds.map((one) => [one.min, one.max, one.failSafe, one.maxStep, one.driftBudget]),
  envelope.halfSpaces.map((one) => [one.coefficients, one.bound]),
  [
    thresholds.release,
    thresholds.engage,
    thresholds.trip,
    thresholds.maxStalenessSeconds,
    thresholds.maxNativeDeviation,
  ],
];
