import fc from 'fast-check';
import {
  initialState,
  type Market,
  type MarketModel,
  marketModel,
  parseMarket,
  shockInputs,
  step,
} from '@/server/domain/market';
import { CALM_DEFAULT } from './reference';

const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Markets around the reference one: every controller on, either side, any delay line up to 4 steps. */
export const arbitraryMarket: fc.Arbitrary<Market> = fc
  .record({
    side: fc.constantFrom<1 | -1>(1, -1),
    latency: fc.constantFrom(0, 30, 60, 120, 240),
    impliedWeight: fc.constantFrom(0, 0.3, 0.9),
    volatilityMultiplier: between(0, 3),
    imbalanceGain: fc.constantFrom(0, 0.05),
    maxStep: fc.constantFrom(1, 0.002),
    velocity: fc.constantFrom(0, 9, 60),
    gains: fc.record({ proportional: between(0.1, 2), rate: between(0, 0.05), basis: between(-2, 3) }),
    spreads: fc.record({ range: between(0, 0.6), spread: between(0, 0.008) }),
    closeFraction: between(0.05, 1),
    maxRate: fc.constantFrom(1e12, 9e4),
    hedgeGamma: between(-1e8, 2e8),
    skewTarget: between(-6e7, 6e7),
    factors: fc.record({ depth: factor, density: factor, elasticity: factor, lag: factor, liquidity: factor }),
  })
  .map((one) =>
    parseMarket({
      side: one.side,
      signals: { ...CALM_DEFAULT.signals, latency: one.latency, impliedWeight: one.impliedWeight },
      margin: {
        ...CALM_DEFAULT.margin,
        volatilityMultiplier: one.volatilityMultiplier,
        imbalanceGain: one.imbalanceGain,
        maxStepUp: one.maxStep,
        maxStepDown: one.maxStep / 2,
      },
      funding: {
        ...CALM_DEFAULT.funding,
        maxVelocity: one.velocity,
        proportionalGain: one.gains.proportional,
        skewRateGain: one.gains.rate,
        basisGain: one.gains.basis,
      },
      liquidity: {
        ...CALM_DEFAULT.liquidity,
        rangeVolatilityGain: one.spreads.range,
        spreadVolatilityGain: one.spreads.spread,
      },
      liquidation: { closeFraction: one.closeFraction, maxRate: one.maxRate },
      plant: {
        ...CALM_DEFAULT.plant,
        depth: CALM_DEFAULT.plant.depth * one.factors.depth,
        frontDensity: CALM_DEFAULT.plant.frontDensity * one.factors.density,
        fundingElasticity: CALM_DEFAULT.plant.fundingElasticity * one.factors.elasticity,
        traderLag: CALM_DEFAULT.plant.traderLag * one.factors.lag,
        liquidityElasticity: CALM_DEFAULT.plant.liquidityElasticity * one.factors.liquidity,
        hedgeGamma: one.hedgeGamma,
        skewTarget: one.skewTarget,
      },
    }),
  );

/** A market somewhere on its way: after some intervals of uneven returns and flows. */
export interface Situation {
  readonly model: MarketModel;
  readonly state: Float64Array;
  readonly drift: number;
}

export const arbitrarySituation: fc.Arbitrary<Situation> = fc
  .record({
    market: arbitraryMarket,
    returns: fc.array(between(-0.01, 0.006), { minLength: 1, maxLength: 40 }),
    drift: between(-0.004, 0.002),
  })
  .map(({ market, returns, drift }) => {
    const model = marketModel(market);
    const state = initialState(model);
    for (const fall of returns) {
      const inputs = shockInputs(model, market.side * fall);
      inputs[1] = fall * 1e8;
      step(model, state, inputs, state);
    }
    return { model, state, drift: market.side * drift };
  });
