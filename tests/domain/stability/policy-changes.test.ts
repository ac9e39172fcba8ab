import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, POLICY_LIMITS, policyChanges, policyLimit } from '@/server/domain/stability';

describe('POLICY_LIMITS', () => {
  it('reads every number of a policy but its points and its version', () => {
    const { version: _version, operatingPoints: _points, minGainMarginDecibels, ...others } = DEFAULT_POLICY;
    const numbers = [...Object.values(minGainMarginDecibels), ...Object.values(others)];
    const read = POLICY_LIMITS.map(({ key }) => policyLimit(DEFAULT_POLICY, key));
    expect(read.toSorted((a, b) => a - b)).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('says why each limit is there, in a sentence', () => {
    for (const { key, why } of POLICY_LIMITS) expect(why, key).toMatch(/^[A-Z].{30,}\.$/);
  });
});

describe('policyChanges', () => {
  it('is empty between equals, whatever their version and the order of their points', () => {
    const operatingPoints = DEFAULT_POLICY.operatingPoints.toReversed();
    expect(policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, version: 9, operatingPoints })).toEqual([]);
  });

  it('names what comes, what goes and what moves', () => {
    const [rest, small, large] = DEFAULT_POLICY.operatingPoints;
    const after = {
      ...DEFAULT_POLICY,
      operatingPoints: [rest, large, { shock: 0.15, horizonSeconds: 900 }],
      minGainMarginDecibels: { ...DEFAULT_POLICY.minGainMarginDecibels, hedge: 8 },
      minCriticalShock: 0.2,
    };
    expect(policyChanges(DEFAULT_POLICY, after)).toMatchObject([
      { kind: 'point added', point: { shock: 0.15, horizonSeconds: 900 } },
      { kind: 'point removed', point: small },
      { kind: 'limit', limit: { key: 'minCriticalShock' }, before: 0.15, after: 0.2 },
      { kind: 'limit', limit: { key: 'minGainMarginDecibels.hedge' }, before: 6, after: 8 },
    ]);
  });
});
