import { expm1 } from '../../elementary';
import type { MarketConstants } from '../constants';
import { clip, ramp } from './kinks';

/** How far the distance to the front shrinks: −side·r + (M⁺ − M), log. */
export function frontShrink(c: MarketConstants, markReturn: number, margin: number, nextMargin: number): number {
  return -c.side * markReturn + (nextMargin - margin);
}

/** Pressed depth p = max(0, shrink − a), log; on the pressed branch p′ = shrink′ − a′. */
export function pressedDepth(shrink: number, gap: number, pressed: boolean): number {
  return ramp(shrink - gap, pressed);
}

/**
 * a⁺ = max(0, a − shrink)·e^(−Δ/reopenTime), log; on the pressed branch a⁺′ = 0. A rebound opens a gap, so that noise
 * alone doesn't liquidate again and again.
 */
export function nextGap(c: MarketConstants, shrink: number, gap: number, pressed: boolean): number {
  return ramp(gap - shrink, !pressed) * c.reopenMemory;
}

/** Open interest that crosses maintenance: O·(1 − e^(−g·p/openInterest)), USD; never more than is left. */
export function liquidationInflow(c: MarketConstants, openInterest: number, pressedBy: number): number {
  return -openInterest * expm1((-c.frontDensity * pressedBy) / c.openInterest);
}

/** O⁺ = O − inflow + (1 − e^(−Δ/reopenTime))·(openInterest − O), USD: the book re-forms. */
export function nextOpenInterest(c: MarketConstants, openInterest: number, inflow: number): number {
  return openInterest - inflow + c.reopenBlend * (c.openInterest - openInterest);
}

/** Sale asked for, before the rate limit: φ·B′, USD. */
export function liquidationDemand(c: MarketConstants, backlog: number): number {
  return c.closeFraction * backlog;
}

/** The liquidation command ℓ = clip(φ·B′, 0, maxRate·Δ), USD; derivative 1 at the edges. */
export function liquidationCommand(c: MarketConstants, backlog: number): number {
  return clip(liquidationDemand(c, backlog), 0, c.maxSale);
}
