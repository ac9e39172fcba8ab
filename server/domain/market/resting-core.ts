import type { MarketConstants } from './constants';
import { clip } from './laws/kinks';
import { depthCommand } from './laws/liquidity';
import { marginCommand } from './laws/margin';
import { observedVolatility } from './laws/signals';
import { CORE } from './layout';

/**
 * The state at rest by CORE, without its delay line: V = V_ref, M and D at their commands, O = openInterest, skew and
 * funding as `restingFunding` says, the rest 0. Differentiated by the generator as well.
 */
export function restingCore(c: MarketConstants, core: Float64Array): void {
  const volatility = observedVolatility(c, c.referenceVariance);
  core[CORE.displacement] = 0;
  core[CORE.markReturn] = 0;
  core[CORE.variance] = c.referenceVariance;
  core[CORE.imbalance] = 0;
  core[CORE.margin] = marginCommand(c, volatility, 0);
  core[CORE.gap] = 0;
  core[CORE.backlog] = 0;
  core[CORE.openInterest] = c.openInterest;
  core[CORE.skew] = restingSkew(c);
  core[CORE.skewGrowth] = 0;
  core[CORE.fundingIntegrator] = restingIntegrator(c);
  core[CORE.perceivedFunding] = restingPerceived(c);
  core[CORE.depth] = depthCommand(c, volatility, c.referenceVariance);
}

/** s, USD: 0 with a funding velocity; without one, where the proportional part holds the skew target's pressure. */
export function restingSkew(c: MarketConstants): number {
  const restoring = c.skewReversion + (c.fundingElasticity * c.proportionalGain) / c.skewScale;
  return c.fundingVelocityStep > 0 ? 0 : restoring > 0 ? (c.skewReversion * c.skewTarget) / restoring : 0;
}

/** f, 1/day: with a funding velocity it carries the skew target's pressure. */
export function restingIntegrator(c: MarketConstants): number {
  return c.fundingVelocityStep > 0
    ? clip((c.skewReversion * c.skewTarget) / c.fundingElasticity, -c.fundingCap, c.fundingCap)
    : 0;
}

/** F, 1/day */
export function restingPerceived(c: MarketConstants): number {
  return c.fundingVelocityStep > 0 ? restingIntegrator(c) : (c.proportionalGain * restingSkew(c)) / c.skewScale;
}
