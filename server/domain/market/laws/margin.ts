import type { MarketConstants } from '../constants';
import { clip } from './kinks';

/**
 * Maintenance margin asked for, before its limits: base + z·σ̂·√H + imbalanceGain·L_d², ratio of notional.
 *
 * @param volatility σ̂, per √s
 * @param delayedImbalance L_d, 1 = flow worth 1 % of price
 */
export function marginDemand(c: MarketConstants, volatility: number, delayedImbalance: number): number {
  return c.marginBase + c.marginPerVolatility * volatility + c.imbalanceGain * delayedImbalance * delayedImbalance;
}

/** The margin command: the demand clipped to [min, max]; derivative 1 at the edges. */
export function marginCommand(c: MarketConstants, volatility: number, delayedImbalance: number): number {
  return clip(marginDemand(c, volatility, delayedImbalance), c.marginMin, c.marginMax);
}

/** Slew: M⁺ = M + clip(command − M, −maxStepDown, +maxStepUp), ratio; derivative 1 at the edges. */
export function slewMargin(c: MarketConstants, margin: number, command: number): number {
  return margin + clip(command - margin, -c.marginStepDown, c.marginStepUp);
}
