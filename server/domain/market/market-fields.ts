import type { Market } from './market';

/** What a field may hold for the model to mean anything. Policy bounds, which are narrower, live with the parameters. */
export interface FieldLimits {
  readonly unit: string;
  readonly least: number;
  /** the least value itself is refused */
  readonly above?: boolean;
  readonly most: number;
}

const from = (least: number, most: number, unit: string): FieldLimits => ({ unit, least, most });
const positive = (most: number, unit: string): FieldLimits => ({ unit, least: 0, above: true, most });

type NumberGroup = Exclude<keyof Market, 'side' | 'uncertainty'>;
type MarketFields = { readonly [Group in NumberGroup]: { readonly [Field in keyof Market[Group]]: FieldLimits } };

export const MARKET_FIELDS: MarketFields = {
  signals: {
    updateInterval: from(1, 86_400, 's'),
    volatilityHalfLife: positive(1e9, 's'),
    imbalanceHalfLife: positive(1e9, 's'),
    latency: from(0, 604_800, 's'),
    impliedVolatility: from(0, 100, 'annualised'),
    impliedWeight: from(0, 1, 'share'),
  },
  margin: {
    base: from(0, 1, 'ratio'),
    volatilityMultiplier: from(0, 1000, 'dimensionless'),
    liquidationHorizon: positive(1e8, 's'),
    imbalanceGain: from(0, 1000, 'margin per squared imbalance'),
    min: from(0, 1, 'ratio'),
    max: positive(1, 'ratio'),
    maxStepUp: positive(1, 'ratio per interval'),
    maxStepDown: positive(1, 'ratio per interval'),
    maintenanceFraction: positive(1, 'share'),
  },
  funding: {
    maxVelocity: from(0, 1e6, '1/day²'),
    skewScale: positive(1e18, 'USD'),
    proportionalGain: from(0, 1e6, '1/day'),
    skewRateGain: from(-1e6, 1e6, '1/day per 1/day'),
    basisGain: from(-1e6, 1e6, '1/day per log'),
    cap: from(0, 1e4, '1/day'),
  },
  liquidity: {
    rangeWidthBase: positive(100, 'log'),
    rangeVolatilityGain: from(0, 1e4, 'log per unit of daily volatility'),
    halfSpreadBase: positive(10, 'log'),
    spreadVolatilityGain: from(0, 1e4, 'log per unit of daily volatility'),
  },
  liquidation: { closeFraction: positive(1, 'share'), maxRate: positive(1e18, 'USD/s') },
  plant: {
    depth: positive(1e18, 'USD per unit log price'),
    resilience: from(0, 1e3, '1/s'),
    openInterest: positive(1e18, 'USD'),
    frontDensity: from(0, 1e18, 'USD per unit log price'),
    reopenTime: positive(1e12, 's'),
    fundingElasticity: from(0, 1e15, 'USD/s per 1/day'),
    skewReversion: from(0, 1e3, '1/s'),
    skewTarget: from(-1e18, 1e18, 'USD'),
    traderLag: positive(1e9, 's'),
    depthLag: positive(1e9, 's'),
    liquidityElasticity: from(0, 100, 'elasticity'),
    hedgeGamma: from(-1e18, 1e18, 'USD per unit log price'),
    referenceVolatility: positive(100, 'annualised'),
    referenceRangeWidth: positive(100, 'log'),
    referenceHalfSpread: positive(10, 'log'),
  },
};
