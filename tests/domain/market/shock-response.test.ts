import { describe, expect, it } from 'vitest';
import { amplification, displacement, marketModel, shockResponse } from '@/server/domain/market';
import { CALM_DEFAULT } from './reference';

const gentle = {
  ...CALM_DEFAULT,
  margin: { ...CALM_DEFAULT.margin, volatilityMultiplier: 1 },
  liquidation: { ...CALM_DEFAULT.liquidation, closeFraction: 0.2 },
};

describe('shockResponse', () => {
  it('is the displacement of a shock within one interval, then its way back', () => {
    const response = shockResponse(marketModel(gentle), 0.05, 36_000);
    expect(response.timeSeconds).toHaveLength(601);
    expect(response.mark[1]).toBeCloseTo(-0.05, 2);
    expect(response.overshoot).toBeCloseTo(Math.max(...response.displacement) / 0.05, 12);
    const top = response.displacement.indexOf(Math.max(...response.displacement));
    const half = response.displacement.findIndex((value, t) => t > top && value <= response.displacement[top] / 2);
    expect(response.discoverySeconds).toBe((half - top) * 60);
    const settled = response.settlingSeconds! / 60;
    expect(response.displacement.slice(settled).every((value) => Math.abs(value) <= 0.001)).toBe(true);
    expect(Math.abs(response.displacement[settled - 1])).toBeGreaterThan(0.001);
  });

  it('starts as displacement does over one interval', () => {
    const model = marketModel(CALM_DEFAULT);
    const response = shockResponse(model, 0.05, 60);
    expect(displacement(model, { shock: 0.05, horizonSeconds: 60 })).toBe(Math.max(...response.displacement));
  });
});

describe('amplification', () => {
  it('is 1 + E/y, and not defined for shocks below 0.1 %', () => {
    expect(amplification(0.1, 0.05)).toBe(1.5);
    expect(amplification(0.0009, 0.05)).toBeNull();
    expect(amplification(0.1, Infinity)).toBe(Infinity);
  });
});
