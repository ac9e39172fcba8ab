import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, parsePolicy } from '@/server/domain/stability';

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
