import { z } from 'zod';
import { DomainError } from '../errors';
import { issueError, parseWith } from '../parse-with';
import type { Policy } from './policy';

/** Most operating points that one policy may name: each costs a full analysis. */
const MAX_OPERATING_POINTS = 20;

const bounded = (least: number, most: number) =>
  z
    .number({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a finite number') })
    .gte(least, `at least ${least}`)
    .lte(most, `at most ${most}`);

const decibels = bounded(0, 100);

/** Bounds of every field, in its own unit. */
export const policySchema = z.strictObject({
  version: bounded(1, 1e9).int('must be a whole number'),
  operatingPoints: z
    .array(z.strictObject({ shock: bounded(0, 2), horizonSeconds: bounded(1, 604_800) }))
    .min(1, 'at least 1 operating point')
    .max(MAX_OPERATING_POINTS, `at most ${MAX_OPERATING_POINTS} operating points`),
  maxWindowGrowth: bounded(0.5, 2),
  minGainMarginDecibels: z.strictObject({
    margin: decibels,
    funding: decibels,
    depth: decibels,
    liquidation: decibels,
    hedge: decibels,
  }),
  minPhaseMarginDegrees: bounded(0, 180),
  minModulusMargin: bounded(0, 1),
  minCriticalShock: bounded(0, 0.6),
});

const UNITS: Readonly<Record<string, string>> = {
  shock: 'log',
  horizonSeconds: 's',
  maxWindowGrowth: 'per interval',
  minPhaseMarginDegrees: 'degrees',
  minCriticalShock: 'log',
};

function unitOf(field: string): string {
  if (field.startsWith('minGainMarginDecibels.')) return 'dB';
  return UNITS[field.split('.').at(-1) ?? ''] ?? '';
}

const WORDS = { name: 'policy', unitOf };

/**
 * Parses a policy; every field is required, none is unknown, and no operating point stands twice.
 *
 * @throws DomainError with the first fault: field, value, unit and limit
 */
export function parsePolicy(input: unknown): Policy {
  const policy: Policy = parseWith(policySchema, input, '', WORDS);
  const [repeated] = repeatedPoints(policy.operatingPoints);
  if (repeated) throw repeated;
  return policy;
}

/** Every fault of a policy, where `parsePolicy` throws the first; none = it would be taken. */
export function policyFaults(input: unknown): readonly DomainError[] {
  const { success, data, error } = policySchema.safeParse(input);
  if (success) return repeatedPoints(data.operatingPoints);
  const points = policySchema.shape.operatingPoints.safeParse(Object(input).operatingPoints);
  return [
    ...error.issues.map((issue) => issueError(issue, input, '', WORDS)),
    ...(points.success ? repeatedPoints(points.data) : []),
  ];
}

function repeatedPoints(points: Policy['operatingPoints']): DomainError[] {
  const seen = new Set<string>();
  return points.flatMap(({ shock, horizonSeconds }, k) => {
    const key = `${shock} over ${horizonSeconds} s`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const field = `operatingPoints.${k}`;
    return [new DomainError('relation-violated', `${field} ${key} is refused: must differ from the others`, { field })];
  });
}
