import type { Plant } from '../../market';

/**
 * How far a plant constant may lie from its figure (× or ÷) where a market says nothing of its own. A convention, not a
 * measurement: what is read off the order book (references, volatility) is tight, sizes are half as much again, and what
 * is inferred from how people react (lags, elasticities, the front) is known to a factor of two.
 */
export const DEFAULT_BOX: { readonly version: number; readonly factors: Readonly<Record<keyof Plant, number>> } = {
  version: 1,
  factors: {
    depth: 1.5,
    resilience: 2,
    openInterest: 1.5,
    frontDensity: 2,
    reopenTime: 2,
    fundingElasticity: 2,
    skewReversion: 2,
    skewTarget: 1.5,
    traderLag: 2,
    depthLag: 2,
    liquidityElasticity: 1.5,
    hedgeGamma: 1.5,
    referenceVolatility: 1.25,
    referenceRangeWidth: 1.1,
    referenceHalfSpread: 1.1,
  },
};
