import { CORE, initialState, type Market, marketModel, restingFunding, stateIndex } from '../market';

/** Margins of a market at rest, ratios of notional: maintenance, and initial = maintenance / maintenanceFraction. */
export function restingMargins(market: Market): { readonly maintenance: number; readonly initial: number } {
  const model = marketModel(market);
  const maintenance = initialState(model)[stateIndex(model, CORE.margin)];
  return { maintenance, initial: maintenance / market.margin.maintenanceFraction };
}

/** Skew of a market at rest, USD. */
export function restingSkew(market: Market): number {
  return restingFunding(marketModel(market)).skew;
}
