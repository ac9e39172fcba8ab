import type { LocalMarketPlan } from './local-market';

/**
 * A calmer market with gradual liquidation. Skew scale and velocity are those of Synthetix V3's BTC market (35 000 BTC,
 * 4 per day²; omnibus-arbitrum-mainnet, synthetix-deployments bb0c6bca); depth and volatility are the defaults of its
 * plant.
 */
export const BTC_MARKET: LocalMarketPlan = {
  asset: 'BTC',
  slug: 'btc',
  name: 'BTC',
  indexPrice: 90_000,
  referenceDepth: 2.5e9,
  referenceRangeWidth: 0.08,
  backgroundVolatility: 0.5,
  noticeBlocks: 2,
  insuranceFund: 10_000_000,
  parameters: {
    signals: { updateInterval: 60, volatilityHalfLife: 1_800, imbalanceHalfLife: 600 },
    margin: {
      base: 0.008,
      volatilityMultiplier: 1.5,
      liquidationHorizon: 1_800,
      imbalanceGain: 0,
      min: 0.004,
      max: 0.4,
      maxStepUp: 0.002,
      maxStepDown: 0.0005,
      maintenanceFraction: 0.5,
    },
    funding: { maxVelocity: 4, skewScale: 3.15e9, proportionalGain: 0.2, skewRateGain: 0, cap: 0.5 },
    liquidity: { rangeWidthBase: 0.08, rangeVolatilityGain: 0, halfSpreadBase: 0.0004, spreadVolatilityGain: 0.002 },
    liquidation: { closeFraction: 0.25, maxRate: 250_000 },
  },
  positions: [
    { size: 60, leverage: 4 },
    { size: -55, leverage: 3 },
    { size: 45, leverage: 6 },
    { size: -40, leverage: 5 },
    { size: 30, leverage: 12 },
    { size: -35, leverage: 9 },
    { size: 12, leverage: 20 },
    { size: -14, leverage: 16 },
    { size: 5.1, leverage: 25 },
    { size: -8, leverage: 22 },
  ],
};
