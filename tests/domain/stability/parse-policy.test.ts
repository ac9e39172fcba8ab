import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, parsePolicy, policyFaults } from '@/server/domain/stability';

describe('parsePolicy', () => {
  it('takes the default policy as it is', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual(DEFAULT_POLICY);
  });

  it.each([
    [{ maxWindowGrowth: 3 }, 'maxWindowGrowth 3 is out of range: at most 2 (per interval)'],
    [{ minPhaseMarginDegrees: -1 }, 'minPhaseMarginDegrees -1 is out of range: at least 0 (degrees)'],
    [{ minCriticalShock: 'x' }, 'minCriticalShock "x" is refused: must be a finite number'],
    [{ minModulusMargin: undefined }, 'minModulusMargin is missing'],
    [{ extra: 1 }, 'extra is not a field of the policy'],
    [
      { minGainMarginDecibels: { ...DEFAULT_POLICY.minGainMarginDecibels, hedge: -6 } },
      'minGainMarginDecibels.hedge -6 is out of range: at least 0 (dB)',
    ],
    [
      { operatingPoints: [{ shock: -1, horizonSeconds: 3600 }] },
      'operatingPoints[0].shock -1 is out of range: at least 0 (log)',
    ],
    [
      {
        operatingPoints: [
          { shock: 0.1, horizonSeconds: 60 },
          { shock: 0.1, horizonSeconds: 60 },
        ],
      },
      'operatingPoints.1 0.1 over 60 s is refused: must differ from the others',
    ],
  ])('refuses %j in one line', (change, message) => {
    expect(() => parsePolicy({ ...DEFAULT_POLICY, ...change })).toThrow(message);
  });
});

describe('policyFaults', () => {
  it('finds nothing where parsePolicy takes it', () => {
    expect(policyFaults(DEFAULT_POLICY)).toEqual([]);
  });

  it('names every fault at once, each with field, value, unit and limit', () => {
    const faults = policyFaults({
      ...DEFAULT_POLICY,
      minPhaseMarginDegrees: 200,
      minCriticalShock: NaN,
      operatingPoints: [{ shock: 3, horizonSeconds: 60 }],
    });
    expect(faults.map(({ facts }) => facts)).toEqual([
      { field: 'operatingPoints[0].shock', value: 3, unit: 'log', limit: 'at most 2' },
      { field: 'minPhaseMarginDegrees', value: 200, unit: 'degrees', limit: 'at most 180' },
      { field: 'minCriticalShock', value: NaN, unit: 'log' },
    ]);
  });

  it('finds a repeated point where each field alone is right, beside faults elsewhere', () => {
    const [point] = DEFAULT_POLICY.operatingPoints;
    const elsewhere = { ...DEFAULT_POLICY, operatingPoints: [point, point], minModulusMargin: 2 };
    expect(policyFaults(elsewhere).map(({ code }) => code)).toEqual(['out-of-range', 'relation-violated']);
    expect(policyFaults({ ...DEFAULT_POLICY, operatingPoints: [point, point, point] })).toHaveLength(2);
  });
});
