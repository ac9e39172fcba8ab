import { pow } from '../../elementary';
import type { MarketConstants } from '../constants';
import { clip } from './kinks';

/**
 * Depth that liquidity providers would offer, before its limits, USD per unit log price:
 * depth/W̃ · (h̃·W̃·V_ref/V)^ε with W = rangeWidthBase + rangeVolatilityGain·σ̂·√DAY, W̃ = W/referenceRangeWidth,
 * h = halfSpreadBase + spreadVolatilityGain·σ̂·√DAY, h̃ = h/referenceHalfSpread.
 *
 * Concentrated depth ∝ 1/W; loss-versus-rebalancing per unit of capital ∝ V/W (Milionis et al.); fees ∝ h.
 *
 * @param volatility σ̂, per √s (range and spread follow the delayed oracle)
 * @param variance V, variance per second (liquidity providers see it at once)
 */
export function depthDemand(c: MarketConstants, volatility: number, variance: number): number {
  const range = (c.rangeWidthBase + c.rangeWidthPerVolatility * volatility) / c.referenceRangeWidth;
  const spread = (c.halfSpreadBase + c.halfSpreadPerVolatility * volatility) / c.referenceHalfSpread;
  const earnings = (spread * range * c.referenceVariance) / variance;
  return (c.depth / range) * pow(earnings, c.liquidityElasticity);
}

/** The depth command: the demand clipped to [0.02, 4]·depth; derivative 1 at the edges. */
export function depthCommand(c: MarketConstants, volatility: number, variance: number): number {
  return clip(depthDemand(c, volatility, variance), c.depthMin, c.depthMax);
}

/** Capital moves with a lag: D⁺ = D + (1 − e^(−Δ/depthLag))·(command − D), USD per unit log price. */
export function lagDepth(c: MarketConstants, depth: number, command: number): number {
  return depth + c.depthBlend * (command - depth);
}
