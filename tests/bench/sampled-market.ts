import { RandomStream } from '@/server/domain/elementary';
import { type Market, parseMarket, type Shock } from '@/server/domain/market';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';

/** A market drawn around the reference one, and a shock to look at it under. */
export interface Sample {
  readonly market: Market;
  readonly shock: Shock;
}

/**
 * Sample `index` of a seed: governance's parameters and the plant's constants, each drawn on its own, wide enough that both
 * verdicts are common. Any sample can be had alone.
 */
export function sampledMarket(seed: number, index: number): Sample {
  const stream = new RandomStream(seed, index, 0);
  let drawn = 0;
  const uniform = (low: number, high: number) => low + (high - low) * stream.uniformAt(drawn++);
  const logUniform = (low: number, high: number) => low * Math.exp(Math.log(high / low) * stream.uniformAt(drawn++));
  const oneOf = <T>(...options: T[]): T => options[Math.floor(uniform(0, options.length))];
  const { signals, margin, funding, liquidity, plant } = CALM_DEFAULT;
  const maxStep = oneOf(1, 1, 0.002);
  const market = parseMarket({
    side: oneOf(1, -1),
    signals: {
      ...signals,
      volatilityHalfLife: logUniform(120, 3600),
      imbalanceHalfLife: logUniform(60, 1800),
      latency: oneOf(0, 60, 120, 240),
      impliedWeight: oneOf(0, 0, 0.5),
    },
    margin: {
      ...margin,
      volatilityMultiplier: uniform(0, 4),
      imbalanceGain: oneOf(0, 0, 0.05),
      maxStepUp: maxStep,
      maxStepDown: maxStep / 2,
    },
    funding: {
      ...funding,
      maxVelocity: oneOf(0, logUniform(2, 100), logUniform(2, 100)),
      proportionalGain: uniform(0.05, 2),
      skewRateGain: oneOf(0, uniform(0, 0.05)),
      basisGain: oneOf(0, uniform(-2, 3)),
      cap: oneOf(1, 1, 0.05),
    },
    liquidity: {
      ...liquidity,
      rangeVolatilityGain: uniform(0, 0.6),
      spreadVolatilityGain: uniform(0, 0.008),
    },
    liquidation: { closeFraction: uniform(0.05, 1), maxRate: oneOf(1e12, 1e12, 9e4) },
    plant: {
      ...plant,
      depth: plant.depth * logUniform(0.3, 3),
      frontDensity: plant.frontDensity * logUniform(0.3, 3),
      openInterest: plant.openInterest * logUniform(0.3, 3),
      fundingElasticity: plant.fundingElasticity * logUniform(0.3, 3),
      resilience: plant.resilience * logUniform(0.3, 3),
      traderLag: plant.traderLag * logUniform(0.3, 3),
      depthLag: plant.depthLag * logUniform(0.3, 3),
      reopenTime: plant.reopenTime * logUniform(0.3, 3),
      liquidityElasticity: uniform(0, 1),
      hedgeGamma: oneOf(0, uniform(-3e8, 6e8)),
      skewTarget: uniform(-6e7, 6e7),
    },
  });
  return { market, shock: { shock: oneOf(0, 0.05, 0.15), horizonSeconds: oneOf(900, 3600) } };
}
