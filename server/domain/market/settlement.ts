import type { MarketConstants } from './constants';
import { displace, markReturn } from './laws/impact';
import { averageImbalance, averageSkewGrowth, averageVariance } from './laws/signals';
import { CORE } from './layout';

/**
 * Steps 8–9 of the model: the order flow moves the mark, and the averages follow.
 *
 * @param core state by CORE
 * @param fundamentalReturn w, log
 * @param backgroundVariance V_b, variance per second
 * @param orderFlow q, USD
 * @param skewChange δs, USD (the part of the flow that closes positions)
 * @param next holds D⁺; receives x⁺, r⁺, V⁺, L⁺, s⁺, G⁺
 */
export function settle(
  c: MarketConstants,
  core: Readonly<Float64Array>,
  fundamentalReturn: number,
  backgroundVariance: number,
  orderFlow: number,
  skewChange: number,
  next: Float64Array,
): void {
  const depth = next[CORE.depth];
  const displacement = core[CORE.displacement];
  const nextDisplacement = displace(c, displacement, orderFlow, depth);
  const nextReturn = markReturn(fundamentalReturn, displacement, nextDisplacement);
  next[CORE.displacement] = nextDisplacement;
  next[CORE.markReturn] = nextReturn;
  next[CORE.variance] = averageVariance(c, core[CORE.variance], nextReturn, backgroundVariance);
  next[CORE.imbalance] = averageImbalance(c, core[CORE.imbalance], orderFlow, depth);
  next[CORE.skew] = core[CORE.skew] + skewChange;
  next[CORE.skewGrowth] = averageSkewGrowth(c, core[CORE.skewGrowth], skewChange);
}
