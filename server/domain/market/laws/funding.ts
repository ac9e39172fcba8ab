import type { MarketConstants } from '../constants';
import { clip, sat } from './kinks';

/** Integrator before its cap: f + (Δ/DAY)·maxVelocity·sat(s/skewScale), 1/day. Skew is read on chain, without delay. */
export function fundingIntegratorDemand(c: MarketConstants, integrator: number, skew: number): number {
  return integrator + c.fundingVelocityStep * sat(skew / c.skewScale);
}

/** f⁺: the integrator clipped to ±cap, 1/day; derivative 1 at the edges. */
export function integrateFunding(c: MarketConstants, integrator: number, skew: number): number {
  return clip(fundingIntegratorDemand(c, integrator, skew), -c.fundingCap, c.fundingCap);
}

/**
 * Funding asked for, before its cap: f⁺ + proportionalGain·sat(s/skewScale) + skewRateGain·G + basisGain·x_d, 1/day.
 *
 * @param integrator f⁺, 1/day
 * @param skew s, USD
 * @param skewGrowth G, 1/day
 * @param delayedDisplacement x_d, log
 */
export function fundingDemand(
  c: MarketConstants,
  integrator: number,
  skew: number,
  skewGrowth: number,
  delayedDisplacement: number,
): number {
  return (
    integrator +
    c.proportionalGain * sat(skew / c.skewScale) +
    c.skewRateGain * skewGrowth +
    c.basisGain * delayedDisplacement
  );
}

/** The funding command: the demand clipped to ±cap, 1/day; derivative 1 at the edges. */
export function fundingCommand(
  c: MarketConstants,
  integrator: number,
  skew: number,
  skewGrowth: number,
  delayedDisplacement: number,
): number {
  return clip(fundingDemand(c, integrator, skew, skewGrowth, delayedDisplacement), -c.fundingCap, c.fundingCap);
}
