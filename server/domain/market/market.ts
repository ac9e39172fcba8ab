/**
 * A derivatives market as the model sees it: what governance chooses (signals, margin, funding, liquidity,
 * liquidation) and what it doesn't (the plant).
 *
 * Log prices; USD notional; seconds; volatility annualised; funding in 1/day. A rate "per interval" is per
 * `signals.updateInterval`.
 */
export interface Market {
  /** +1 when the crowded (liquidatable) side is long, −1 when it is short. */
  readonly side: 1 | -1;
  readonly signals: SignalParameters;
  readonly margin: MarginParameters;
  readonly funding: FundingParameters;
  readonly liquidity: LiquidityParameters;
  readonly liquidation: LiquidationParameters;
  readonly plant: Plant;
  /** what calibration leaves open of the plant; constants without an interval here have a default one */
  readonly uncertainty?: PlantUncertainty;
}

/** [low, high] of plant constants, in the constant's own unit. */
export type PlantUncertainty = { readonly [Field in keyof Plant]?: readonly [low: number, high: number] };

export interface SignalParameters {
  /** s; Δ of the model. */
  readonly updateInterval: number;
  /** s */
  readonly volatilityHalfLife: number;
  /** s */
  readonly imbalanceHalfLife: number;
  /** s */
  readonly latency: number;
  /** annualised */
  readonly impliedVolatility: number;
  /** ω ∈ [0, 1] */
  readonly impliedWeight: number;
}

export interface MarginParameters {
  /** ratio of notional */
  readonly base: number;
  /** z, dimensionless */
  readonly volatilityMultiplier: number;
  /** H, s */
  readonly liquidationHorizon: number;
  /** margin per squared imbalance */
  readonly imbalanceGain: number;
  /** ratio */
  readonly min: number;
  /** ratio */
  readonly max: number;
  /** ratio per interval */
  readonly maxStepUp: number;
  /** ratio per interval */
  readonly maxStepDown: number;
  /** initial margin = maintenance / maintenanceFraction; it gates new positions, not the loop */
  readonly maintenanceFraction: number;
}

export interface FundingParameters {
  /** 1/day² */
  readonly maxVelocity: number;
  /** USD */
  readonly skewScale: number;
  /** 1/day */
  readonly proportionalGain: number;
  /** 1/day of funding per 1/day of skew growth */
  readonly skewRateGain: number;
  /** 1/day per log of basis */
  readonly basisGain: number;
  /** 1/day */
  readonly cap: number;
}

export interface LiquidityParameters {
  /** log */
  readonly rangeWidthBase: number;
  /** log per unit of daily volatility */
  readonly rangeVolatilityGain: number;
  /** log */
  readonly halfSpreadBase: number;
  /** log per unit of daily volatility */
  readonly spreadVolatilityGain: number;
}

export interface LiquidationParameters {
  /** φ ∈ (0, 1] */
  readonly closeFraction: number;
  /** USD/s */
  readonly maxRate: number;
}

/** What the market is, calibrated from data; each figure carries uncertainty. */
export interface Plant {
  /** USD per unit log price at reference volatility */
  readonly depth: number;
  /** ρ, 1/s */
  readonly resilience: number;
  /** USD that can be liquidated at all */
  readonly openInterest: number;
  /** g, USD of open interest per unit log price at the liquidation front */
  readonly frontDensity: number;
  /** s for open interest to re-form */
  readonly reopenTime: number;
  /** κ, USD/s that traders close per unit of funding (1/day) */
  readonly fundingElasticity: number;
  /** θ, 1/s */
  readonly skewReversion: number;
  /** s*, USD */
  readonly skewTarget: number;
  /** s */
  readonly traderLag: number;
  /** s */
  readonly depthLag: number;
  /** ε */
  readonly liquidityElasticity: number;
  /** Γ, USD of hedge flow per unit log move; > 0 when hedgers are short gamma */
  readonly hedgeGamma: number;
  /** annualised, where `depth` was measured */
  readonly referenceVolatility: number;
  /** log, where `depth` was measured */
  readonly referenceRangeWidth: number;
  /** log, where `depth` was measured */
  readonly referenceHalfSpread: number;
}

/** The five feedback channels, in the order every report lists them. */
export const CHANNELS = ['margin', 'funding', 'depth', 'liquidation', 'hedge'] as const;
export type Channel = (typeof CHANNELS)[number];
