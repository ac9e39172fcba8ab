import type { LocalMarketPlan } from './local-market';

/**
 * The model's reference market "calm-default": its parameters, depth and volatility, at a price in the range of live
 * ones. Longs exceed shorts by a little, so that funding is neither zero nor eats the positions in a week.
 */
export const ETH_MARKET: LocalMarketPlan = {
  asset: 'ETH',
  slug: 'eth',
  name: 'ETH',
  indexPrice: 3_000,
  referenceDepth: 1.25e9,
  referenceRangeWidth: 0.1,
  backgroundVolatility: 0.6,
  noticeBlocks: 2,
  insuranceFund: 5_000_000,
  parameters: {
    signals: { updateInterval: 60, volatilityHalfLife: 900, imbalanceHalfLife: 300 },
    margin: {
      base: 0.01,
      volatilityMultiplier: 2,
      liquidationHorizon: 1_800,
      imbalanceGain: 0,
      min: 0.005,
      max: 0.5,
      maxStepUp: 1,
      maxStepDown: 1,
      maintenanceFraction: 0.5,
    },
    funding: { maxVelocity: 9, skewScale: 7e8, proportionalGain: 0.3, skewRateGain: 0, cap: 1 },
    liquidity: { rangeWidthBase: 0.1, rangeVolatilityGain: 0, halfSpreadBase: 0.0005, spreadVolatilityGain: 0 },
    liquidation: { closeFraction: 1, maxRate: 1e12 },
  },
  positions: [
    { size: 2_000, leverage: 3 },
    { size: -1_800, leverage: 2 },
    { size: 1_500, leverage: 5 },
    { size: -1_400, leverage: 4 },
    { size: 900, leverage: 10 },
    { size: -1_000, leverage: 8 },
    { size: 400, leverage: 15 },
    { size: -500, leverage: 12 },
    { size: 202.5, leverage: 20 },
    { size: -300, leverage: 18 },
  ],
};
