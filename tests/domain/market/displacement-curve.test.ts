import { describe, expect, it } from 'vitest';
import {
  badIntervals,
  CRITICAL_HORIZONS,
  criticalDisplacement,
  criticalShock,
  displacement,
  displacementCurve,
  marketModel,
  restPath,
} from '@/server/domain/market';
import { CALM_DEFAULT } from './reference';

const SHOCKS = Array.from({ length: 60 }, (_, k) => (k + 1) / 100);

describe('displacementCurve', () => {
  const model = marketModel(CALM_DEFAULT);
  const rest = restPath(model, 7200);
  const curves = CRITICAL_HORIZONS.map((horizon) => displacementCurve(model, horizon, SHOCKS, rest));

  it('is the displacement of each shock, null where the run collapsed', () => {
    for (const at of [0, 14, 59]) {
      const found = displacement(model, { shock: SHOCKS[at], horizonSeconds: 3600 });
      expect(curves[1][at]).toBe(Number.isFinite(found) ? found : null);
    }
  });

  it('is bad over some horizon exactly where the critical shock’s search says so', () => {
    const { criticalIntervals } = criticalShock(model);
    expect(criticalIntervals.length).toBeGreaterThan(0);
    const isIn = (shock: number, intervals: readonly (readonly [number, number])[]) =>
      intervals.some(([from, to]) => shock >= from && shock <= to);
    const bad = curves.map((curve) => badIntervals(SHOCKS, curve));
    for (const shock of SHOCKS)
      expect(bad.some((intervals) => isIn(shock, intervals))).toBe(isIn(shock, criticalIntervals));
  });
});

describe('badIntervals', () => {
  it('joins neighbours, counts a collapse as bad, and takes the threshold itself as good', () => {
    const shocks = [0.01, 0.02, 0.03, 0.1, 0.2];
    expect(badIntervals(shocks, [0.02, 0.021, null, 0.05, 0.11])).toEqual([
      [0.02, 0.03],
      [0.2, 0.2],
    ]);
    expect(criticalDisplacement(0.1)).toBe(0.05);
    expect(criticalDisplacement(0.01)).toBe(0.02);
  });
});
