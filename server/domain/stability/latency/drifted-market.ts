import { type Market, marketModel } from '../../market';
import { depthDemand } from '../../market/laws/liquidity';

/**
 * The market when background volatility is `factor` times what it was, everything that governance chose as it is.
 *
 * The plant is measured again at the new volatility by the model's own law of depth, so that liquidity providers answer V
 * as they did before: depth' = the depth that the old plant offers at factor²·V_ref, with the range and the spread that the
 * rules ask for there. Implied volatility goes with it. What the model doesn't tie to volatility (open interest, its
 * density at the front, elasticities, lags) stays.
 *
 * @param factor above 0, on σ
 */
export function driftedMarket(market: Market, factor: number): Market {
  if (factor === 1) return market;
  const { constants: c } = marketModel(market);
  const { plant, signals } = market;
  const variance = c.referenceVariance * factor * factor;
  const volatility = Math.sqrt(c.realisedWeight * variance + c.weightedImpliedVariance * factor * factor);
  return {
    ...market,
    signals: { ...signals, impliedVolatility: signals.impliedVolatility * factor },
    plant: {
      ...plant,
      referenceVolatility: plant.referenceVolatility * factor,
      referenceRangeWidth: c.rangeWidthBase + c.rangeWidthPerVolatility * volatility,
      referenceHalfSpread: c.halfSpreadBase + c.halfSpreadPerVolatility * volatility,
      depth: depthDemand(c, volatility, variance),
    },
  };
}
