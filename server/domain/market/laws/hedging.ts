import type { MarketConstants } from '../constants';

/** The hedge command q_h = Γ·r, USD: short-gamma hedgers (Γ > 0) sell falls and buy rises. */
export function hedgeCommand(c: MarketConstants, markReturn: number): number {
  return c.hedgeGamma * markReturn;
}
