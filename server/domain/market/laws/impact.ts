import type { MarketConstants } from '../constants';

/**
 * Transient impact (Obizhaeva–Wang): x⁺ = e^(−ρΔ)·x + q/D⁺, log.
 *
 * @param orderFlow q, USD
 * @param depth D⁺, USD per unit log price
 */
export function displace(c: MarketConstants, displacement: number, orderFlow: number, depth: number): number {
  return c.impactMemory * displacement + orderFlow / depth;
}

/** Return of the mark in the interval: r⁺ = w + x⁺ − x, log. */
export function markReturn(fundamentalReturn: number, displacement: number, nextDisplacement: number): number {
  return fundamentalReturn + nextDisplacement - displacement;
}
