import { describe, expect, it } from 'vitest';
import { initialState, type Market, marketModel, saturatedChannels, stateIndex, CORE } from '@/server/domain/market';
import { CALM_DEFAULT } from './reference';

/** Saturated channels of the market at rest after some entries of its state were set. */
function saturated(market: Market, changes: Partial<Record<keyof typeof CORE, number>> = {}): string[] {
  const model = marketModel(market);
  const state = initialState(model);
  for (const [name, value] of Object.entries(changes)) {
    const core = CORE[name as keyof typeof CORE];
    if (name === 'delayedVariance') state[4] = value;
    else state[stateIndex(model, core)] = value;
  }
  return saturatedChannels(model, state);
}

const { margin, funding, liquidation, plant } = CALM_DEFAULT;
const restMargin = 0.01906596827823249;

describe('saturatedChannels', () => {
  it('finds none at rest', () => expect(saturated(CALM_DEFAULT)).toEqual([]));

  it('finds a margin command beyond its limits, and not one exactly at them', () => {
    expect(saturated({ ...CALM_DEFAULT, margin: { ...margin, max: 0.019 } })).toEqual(['margin']);
    expect(saturated({ ...CALM_DEFAULT, margin: { ...margin, min: 0.02 } })).toEqual(['margin']);
    expect(saturated({ ...CALM_DEFAULT, margin: { ...margin, volatilityMultiplier: 0, max: margin.base } })).toEqual(
      [],
    );
  });

  it('finds a margin that its slew limit holds back, in either direction', () => {
    const slow = { ...CALM_DEFAULT, margin: { ...margin, maxStepUp: 0.002, maxStepDown: 0.001 } };
    expect(saturated(slow, { margin: restMargin - 0.0021 })).toEqual(['margin']);
    expect(saturated(slow, { margin: restMargin - 0.0019 })).toEqual([]);
    expect(saturated(slow, { margin: restMargin + 0.0011 })).toEqual(['margin']);
  });

  it('finds funding beyond its cap, by its integrator or by the sum', () => {
    expect(saturated(CALM_DEFAULT, { fundingIntegrator: funding.cap, skew: 1e6 })).toEqual(['funding']);
    const proportional = { ...CALM_DEFAULT, funding: { ...funding, maxVelocity: 0, proportionalGain: 2 } };
    expect(saturated(proportional, { skew: 0.6 * funding.skewScale })).toEqual(['funding']);
    expect(saturated(proportional, { skew: 0.4 * funding.skewScale })).toEqual([]);
  });

  it('finds skew beyond its scale where a gain multiplies it', () => {
    const beyond = { skew: -1.01 * funding.skewScale };
    expect(saturated(CALM_DEFAULT, beyond)).toEqual(['funding']);
    expect(saturated(CALM_DEFAULT, { skew: -funding.skewScale })).toEqual([]);
    const ungained = { ...CALM_DEFAULT, funding: { ...funding, maxVelocity: 0, proportionalGain: 0 } };
    expect(saturated(ungained, beyond)).toEqual([]);
  });

  it('finds depth beyond 2 % or 400 % of its reference', () => {
    const elastic = { ...CALM_DEFAULT, plant: { ...plant, liquidityElasticity: 1 } };
    expect(saturated(elastic, { variance: 51 * 1.1415525114155251e-8 })).toEqual(['depth']);
    expect(saturated(elastic, { variance: 0.24 * 1.1415525114155251e-8 })).toEqual(['depth']);
    expect(saturated(elastic, { variance: 2 * 1.1415525114155251e-8 })).toEqual([]);
  });

  it('finds sales that the rate limit holds back', () => {
    const slow = { ...CALM_DEFAULT, liquidation: { ...liquidation, maxRate: 1000 } };
    expect(saturated(slow, { backlog: 60_001 })).toEqual(['liquidation']);
    expect(saturated(slow, { backlog: 60_000 })).toEqual([]);
    expect(saturated(slow, { markReturn: -0.01 })).toEqual(['liquidation']);
  });
});
