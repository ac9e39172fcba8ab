import type { DomainErrorCode } from '../errors';
import type { Market } from '../market/market';
import { display, formatFixedPoint, toFixedPoint } from '../quantities';
import { decimalsOf, type GroupIntegers, toIntegers } from './integers';
import { readParameter } from './market-values';
import { type Parameter, PARAMETER_GROUPS, type ParameterGroup } from './parameter';
import { onChainParameters, parameter, REFERENCE_PERP_PARAMETERS } from './registry';
import { RELATIONS } from './relations';

/** One broken rule: `margin.base 0.9 is out of range: at most 0.5 (ratio)`. */
export interface Violation {
  readonly field: string;
  readonly kind: 'range' | 'precision' | 'relation' | 'step' | 'not settable';
  readonly code: DomainErrorCode;
  /** exact decimal, or what was found where no number was */
  readonly value: string;
  readonly unit: string;
  readonly limit: string;
  readonly message: string;
}

/** Every broken rule of a change from one market to another, in registry order; `before` null skips the steps. */
export function validateParameters(before: Market | null, after: Market): Violation[] {
  const notFinite = REFERENCE_PERP_PARAMETERS.filter((one) => !Number.isFinite(readParameter(after, one)));
  if (notFinite.length > 0) {
    return notFinite.map((one) =>
      violation(one, 'range', 'not-finite', String(readParameter(after, one)), 'a finite number'),
    );
  }
  return [
    ...REFERENCE_PERP_PARAMETERS.filter(({ onChain }) => onChain).flatMap((one) =>
      roundedAway(one, readParameter(after, one)),
    ),
    ...PARAMETER_GROUPS.flatMap((group) =>
      validateGroup(group, before && toIntegers(group, before), toIntegers(group, after)),
    ),
    ...(before ? REFERENCE_PERP_PARAMETERS.flatMap((one) => offChainChange(one, before, after)) : []),
  ];
}

/** The same rules on the integers of one group, without a rounding in between. */
export function validateGroup(group: ParameterGroup, before: GroupIntegers | null, after: GroupIntegers): Violation[] {
  const parameters = onChainParameters(group);
  const read = (integers: GroupIntegers, field: string) => BigInt(integers[field]);
  return [
    ...parameters.flatMap((one) => outOfBounds(one, read(after, one.field))),
    ...parameters.flatMap((one) => tooFine(one, read(after, one.field))),
    ...(before ? parameters.flatMap((one) => tooFar(one, read(before, one.field), read(after, one.field))) : []),
    ...RELATIONS.filter((relation) => relation.group === group).flatMap(({ lesser, greater, why }) => {
      const [low, high] = [parameter(`${group}.${lesser}`), parameter(`${group}.${greater}`)];
      if (read(after, lesser) <= read(after, greater)) return [];
      const limit = `at most ${high.name} ${written(high, read(after, greater))}, because ${why}`;
      return [violation(low, 'relation', 'relation-violated', written(low, read(after, lesser)), limit)];
    }),
  ];
}

/** The most that one proposal may move the parameter from its present value, as the chain's integer. */
export function maxStepInteger({ maxStep, scale }: Parameter, before: bigint): bigint {
  if (maxStep.kind === 'absolute') return toFixedPoint(maxStep.value, decimalsOf(scale), 'nearest');
  const magnitude = before < 0n ? -before : before;
  return (magnitude * toFixedPoint(maxStep.value, 18, 'nearest')) / 10n ** 18n;
}

function outOfBounds(one: Parameter, value: bigint): Violation[] {
  const decimals = decimalsOf(one.scale);
  const found = (limit: string) => [violation(one, 'range', 'out-of-range', written(one, value), limit)];
  if (value < toFixedPoint(one.min, decimals, 'nearest')) return found(`at least ${display(one.min)}`);
  if (value > toFixedPoint(one.max, decimals, 'nearest')) return found(`at most ${display(one.max)}`);
  return [];
}

function tooFine(one: Parameter, value: bigint): Violation[] {
  if (value % toFixedPoint(one.precision, decimalsOf(one.scale), 'nearest') === 0n) return [];
  return [violation(one, 'precision', 'out-of-range', written(one, value), storedMultiple(one))];
}

/** A number with digits below the integer's last one, which `tooFine` wouldn't see any more. */
function roundedAway(one: Parameter, value: number): Violation[] {
  const decimals = decimalsOf(one.scale);
  if (toFixedPoint(value, decimals, 'down') === toFixedPoint(value, decimals, 'up')) return [];
  return [violation(one, 'precision', 'out-of-range', String(value), storedMultiple(one))];
}

const storedMultiple = ({ precision }: Parameter) =>
  `a multiple of ${formatFixedPoint(toFixedPoint(precision, 18, 'nearest'), 18)}, which is what the chain stores`;

function tooFar(one: Parameter, before: bigint, after: bigint): Violation[] {
  const limit = maxStepInteger(one, before);
  const moved = after > before ? after - before : before - after;
  if (moved <= limit) return [];
  const words = `at most ${written(one, limit)} from ${written(one, before)} in one proposal`;
  return [violation(one, 'step', 'out-of-range', written(one, after), words)];
}

function offChainChange(one: Parameter, before: Market, after: Market): Violation[] {
  if (one.onChain || readParameter(before, one) === readParameter(after, one)) return [];
  const limit = `unchanged from ${readParameter(before, one)}, because the protocol has no setter for it`;
  return [violation(one, 'not settable', 'unsupported', String(readParameter(after, one)), limit)];
}

const written = ({ scale }: Parameter, value: bigint) => formatFixedPoint(value, decimalsOf(scale));

const PROBLEMS = {
  range: 'is out of range',
  precision: 'is too fine',
  relation: 'breaks a relation',
  step: 'is too far',
  'not settable': 'cannot be changed',
} as const;

function violation(
  { name, unit }: Parameter,
  kind: Violation['kind'],
  code: DomainErrorCode,
  value: string,
  limit: string,
): Violation {
  const message = `${name} ${value} ${PROBLEMS[kind]}: ${limit}${unit ? ` (${unit})` : ''}`;
  return { field: name, kind, code, value, unit, limit, message };
}
