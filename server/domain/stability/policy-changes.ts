import type { Policy } from './policy';
import { POLICY_LIMITS, type PolicyLimit, policyLimit } from './policy-limits';

type Body = Omit<Policy, 'version'> & { readonly version?: number };
type Point = Policy['operatingPoints'][number];

/** One difference between two policies. */
export type PolicyChange =
  | { readonly kind: 'limit'; readonly limit: PolicyLimit; readonly before: number; readonly after: number }
  | { readonly kind: 'point added' | 'point removed'; readonly point: Point };

/** What changes from one policy to another: points that come and go, then limits; none where both ask the same. */
export function policyChanges(before: Body, after: Body): readonly PolicyChange[] {
  return [
    ...missing(after, before).map((point) => ({ kind: 'point added' as const, point })),
    ...missing(before, after).map((point) => ({ kind: 'point removed' as const, point })),
    ...POLICY_LIMITS.flatMap((limit): PolicyChange[] => {
      const [was, is] = [policyLimit(before, limit.key), policyLimit(after, limit.key)];
      return was === is ? [] : [{ kind: 'limit', limit, before: was, after: is }];
    }),
  ];
}

/** Points of one policy that the other doesn't have. */
function missing({ operatingPoints }: Body, other: Body): readonly Point[] {
  return operatingPoints.filter(
    ({ shock, horizonSeconds }) =>
      !other.operatingPoints.some((point) => point.shock === shock && point.horizonSeconds === horizonSeconds),
  );
}
