import { describe, expect, it } from 'vitest';
import type { Market } from '@/server/domain/market';
import { applyParameters } from '@/server/domain/parameters';
import { DEFAULT_POLICY } from '@/server/domain/stability';
import { fullFigures, quickFigures, quickState } from '@/server/domain/stability/robustness/plant-figures';
import { CALM_DEFAULT, REFERENCE_CASES } from '../../market/reference';

const GENTLE = REFERENCE_CASES[4].config;
const COLLAPSING: Market = {
  ...CALM_DEFAULT,
  plant: { ...CALM_DEFAULT.plant, depth: 5e6, hedgeGamma: 4e6, frontDensity: 1e11, openInterest: 1e11 },
};

describe('the figures of a plant', () => {
  it.each([
    ['passes', GENTLE],
    ['warns', applyParameters(GENTLE, { 'funding.cap': 0.004 })],
    ['has too small a margin', applyParameters(GENTLE, { 'liquidation.closeFraction': 0.22 })],
    ['feeds itself early', CALM_DEFAULT],
    ['is at its limits', REFERENCE_CASES[11].config],
    ['collapses', COLLAPSING],
  ])('are the report’s, whatever is left out, for a market that %s', (_, market) => {
    const [full, quick] = [fullFigures(market, DEFAULT_POLICY), quickFigures(market, DEFAULT_POLICY)];
    expect({ ...quick, margin: quick.margin ?? full.margin }).toEqual(full);
    expect(quickState(market, DEFAULT_POLICY)).toBe(full.state);
  });

  it('say how far the worst margin falls short of its limit', () => {
    const { margin } = fullFigures(GENTLE, DEFAULT_POLICY);
    expect(margin?.figure).toBe('gainMargin.liquidation@0.15');
    // 3.145 dB, 3 dB asked
    expect(margin!.shortfall).toBeCloseTo((3 - 3.145) / 3, 3);
  });
});
