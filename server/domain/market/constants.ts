import { expm1, exp, pow } from '../elementary';
import type { Market } from './market';
import { DAY, YEAR } from './time';

/** What a step needs of a market, with every exponential of constants already taken. A flat record of numbers. */
export interface MarketConstants {
  readonly side: number;
  /** Δ, s */
  readonly updateInterval: number;
  /** β = ½^(Δ/volatilityHalfLife) */
  readonly varianceMemory: number;
  /** β_L = ½^(Δ/imbalanceHalfLife) */
  readonly imbalanceMemory: number;
  /** 1 − ω */
  readonly realisedWeight: number;
  /** ω·impliedVolatility²/YEAR, variance per second */
  readonly weightedImpliedVariance: number;
  readonly marginBase: number;
  /** z·√H, ratio per (1/√s) */
  readonly marginPerVolatility: number;
  readonly imbalanceGain: number;
  readonly marginMin: number;
  readonly marginMax: number;
  readonly marginStepUp: number;
  readonly marginStepDown: number;
  readonly rangeWidthBase: number;
  /** rangeVolatilityGain·√DAY */
  readonly rangeWidthPerVolatility: number;
  readonly halfSpreadBase: number;
  /** spreadVolatilityGain·√DAY */
  readonly halfSpreadPerVolatility: number;
  readonly referenceRangeWidth: number;
  readonly referenceHalfSpread: number;
  /** V_ref, variance per second */
  readonly referenceVariance: number;
  /** USD per unit log price */
  readonly depth: number;
  readonly depthMin: number;
  readonly depthMax: number;
  readonly liquidityElasticity: number;
  /** 1 − e^(−Δ/depthLag) */
  readonly depthBlend: number;
  /** (Δ/DAY)·maxVelocity, 1/day per interval */
  readonly fundingVelocityStep: number;
  readonly skewScale: number;
  readonly proportionalGain: number;
  readonly skewRateGain: number;
  readonly basisGain: number;
  readonly fundingCap: number;
  /** DAY/(Δ·skewScale), 1/day per USD of skew change in an interval */
  readonly skewGrowthPerUsd: number;
  readonly fundingElasticity: number;
  readonly skewReversion: number;
  readonly skewTarget: number;
  /** 1 − e^(−Δ/traderLag) */
  readonly traderBlend: number;
  /** USD */
  readonly openInterest: number;
  readonly frontDensity: number;
  /** e^(−Δ/reopenTime) */
  readonly reopenMemory: number;
  /** 1 − e^(−Δ/reopenTime) */
  readonly reopenBlend: number;
  readonly closeFraction: number;
  /** maxRate·Δ, USD per interval */
  readonly maxSale: number;
  readonly hedgeGamma: number;
  /** e^(−ρΔ) */
  readonly impactMemory: number;
}

/** Takes every exponential, root and product of constants once. Differentiated by the generator as well. */
export function marketConstants(market: Market): MarketConstants {
  const signals = market.signals;
  const margin = market.margin;
  const funding = market.funding;
  const liquidity = market.liquidity;
  const liquidation = market.liquidation;
  const plant = market.plant;
  const interval = signals.updateInterval;
  return {
    side: market.side,
    updateInterval: interval,
    varianceMemory: pow(0.5, interval / signals.volatilityHalfLife),
    imbalanceMemory: pow(0.5, interval / signals.imbalanceHalfLife),
    realisedWeight: 1 - signals.impliedWeight,
    weightedImpliedVariance: (signals.impliedWeight * signals.impliedVolatility * signals.impliedVolatility) / YEAR,
    marginBase: margin.base,
    marginPerVolatility: margin.volatilityMultiplier * Math.sqrt(margin.liquidationHorizon),
    imbalanceGain: margin.imbalanceGain,
    marginMin: margin.min,
    marginMax: margin.max,
    marginStepUp: margin.maxStepUp,
    marginStepDown: margin.maxStepDown,
    rangeWidthBase: liquidity.rangeWidthBase,
    rangeWidthPerVolatility: liquidity.rangeVolatilityGain * Math.sqrt(DAY),
    halfSpreadBase: liquidity.halfSpreadBase,
    halfSpreadPerVolatility: liquidity.spreadVolatilityGain * Math.sqrt(DAY),
    referenceRangeWidth: plant.referenceRangeWidth,
    referenceHalfSpread: plant.referenceHalfSpread,
    referenceVariance: (plant.referenceVolatility * plant.referenceVolatility) / YEAR,
    depth: plant.depth,
    depthMin: 0.02 * plant.depth,
    depthMax: 4 * plant.depth,
    liquidityElasticity: plant.liquidityElasticity,
    depthBlend: -expm1(-interval / plant.depthLag),
    fundingVelocityStep: (interval / DAY) * funding.maxVelocity,
    skewScale: funding.skewScale,
    proportionalGain: funding.proportionalGain,
    skewRateGain: funding.skewRateGain,
    basisGain: funding.basisGain,
    fundingCap: funding.cap,
    skewGrowthPerUsd: DAY / (interval * funding.skewScale),
    fundingElasticity: plant.fundingElasticity,
    skewReversion: plant.skewReversion,
    skewTarget: plant.skewTarget,
    traderBlend: -expm1(-interval / plant.traderLag),
    openInterest: plant.openInterest,
    frontDensity: plant.frontDensity,
    reopenMemory: exp(-interval / plant.reopenTime),
    reopenBlend: -expm1(-interval / plant.reopenTime),
    closeFraction: liquidation.closeFraction,
    maxSale: liquidation.maxRate * interval,
    hedgeGamma: plant.hedgeGamma,
    impactMemory: exp(-plant.resilience * interval),
  };
}
