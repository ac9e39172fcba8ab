import type { MarketConstants } from '../constants';

/**
 * Flow of traders in the interval: q_t = Δ·(−κ·F − θ·(s − s*)) + e, USD. It answers the funding perceived *before*
 * this interval's command.
 *
 * @param perceivedFunding F, 1/day
 * @param skew s, USD
 * @param exogenousFlow e, USD
 */
export function traderFlow(c: MarketConstants, perceivedFunding: number, skew: number, exogenousFlow: number): number {
  return (
    c.updateInterval * (-c.fundingElasticity * perceivedFunding - c.skewReversion * (skew - c.skewTarget)) +
    exogenousFlow
  );
}

/** Reaction lag: F⁺ = F + (1 − e^(−Δ/traderLag))·(command − F), 1/day. */
export function perceiveFunding(c: MarketConstants, perceivedFunding: number, command: number): number {
  return perceivedFunding + c.traderBlend * (command - perceivedFunding);
}
