import type { MarketConstants } from '../constants';

/**
 * Volatility as the protocol sees it: σ̂ = √((1−ω)·V_d + ω·σ_implied²/YEAR), per √s.
 *
 * @param delayedVariance V_d, variance per second, the oldest entry of the delay line
 */
export function observedVolatility(c: MarketConstants, delayedVariance: number): number {
  return Math.sqrt(c.realisedWeight * delayedVariance + c.weightedImpliedVariance);
}

/**
 * EWMA of the variance rate: V⁺ = β·V + (1−β)·(r²/Δ + V_b), variance per second.
 *
 * @param markReturn r⁺, log
 * @param backgroundVariance V_b, variance per second
 */
export function averageVariance(
  c: MarketConstants,
  variance: number,
  markReturn: number,
  backgroundVariance: number,
): number {
  return (
    c.varianceMemory * variance +
    (1 - c.varianceMemory) * ((markReturn * markReturn) / c.updateInterval + backgroundVariance)
  );
}

/**
 * EWMA of the order-flow imbalance: L⁺ = β_L·L + (1−β_L)·q/(0.01·D⁺); 1 = flow worth 1 % of price.
 *
 * @param orderFlow q, USD
 * @param depth D⁺, USD per unit log price
 */
export function averageImbalance(c: MarketConstants, imbalance: number, orderFlow: number, depth: number): number {
  return c.imbalanceMemory * imbalance + ((1 - c.imbalanceMemory) * orderFlow) / (0.01 * depth);
}

/**
 * EWMA of the growth of skew: G⁺ = β_L·G + (1−β_L)·(δs/Δ)·DAY/skewScale, 1/day.
 *
 * @param skewChange δs, USD in the interval
 */
export function averageSkewGrowth(c: MarketConstants, skewGrowth: number, skewChange: number): number {
  return c.imbalanceMemory * skewGrowth + (1 - c.imbalanceMemory) * skewChange * c.skewGrowthPerUsd;
}
