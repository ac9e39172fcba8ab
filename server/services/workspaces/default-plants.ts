import type { Plant } from '@/server/domain/market/market';

export type DefaultAsset = 'ETH' | 'BTC';

/**
 * Plants that nobody has calibrated; every page marks them as defaults. ETH is the reference market of the model.
 * BTC: twice the depth, open interest and flows; 50 % annual volatility against ETH's 60 %, the ratio of their hourly
 * series of 2022–25 (51.7 % and 68.8 %).
 */
export const DEFAULT_PLANTS: Readonly<Record<DefaultAsset, Plant>> = {
  ETH: {
    depth: 1.25e9,
    resilience: 1 / 600,
    openInterest: 4e8,
    frontDensity: 6e8,
    reopenTime: 21_600,
    fundingElasticity: 3e5,
    skewReversion: 1 / 21_600,
    skewTarget: 3e7,
    traderLag: 900,
    depthLag: 1_800,
    liquidityElasticity: 0.4,
    hedgeGamma: 0,
    referenceVolatility: 0.6,
    referenceRangeWidth: 0.1,
    referenceHalfSpread: 0.0005,
  },
  BTC: {
    depth: 2.5e9,
    resilience: 1 / 600,
    openInterest: 8e8,
    frontDensity: 1.2e9,
    reopenTime: 21_600,
    fundingElasticity: 6e5,
    skewReversion: 1 / 21_600,
    skewTarget: 6e7,
    traderLag: 900,
    depthLag: 1_800,
    liquidityElasticity: 0.4,
    hedgeGamma: 0,
    referenceVolatility: 0.5,
    referenceRangeWidth: 0.08,
    referenceHalfSpread: 0.0004,
  },
};

/** What the model needs and the protocol `reference-perp` doesn't hold on chain. */
export const OFF_CHAIN_DEFAULTS = { latencySeconds: 60, impliedWeight: 0, basisGain: 0, crowdedSide: 1 } as const;
