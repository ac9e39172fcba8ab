import type { MarketParameters } from './market-parameters';

export interface LocalPosition {
  /** in the asset; longs positive */
  readonly size: number;
  /** notional over collateral */
  readonly leverage: number;
}

/** A market of the local chain, in plain units: USD, ratios, log prices, 1/day, seconds. */
export interface LocalMarketPlan {
  readonly asset: 'ETH' | 'BTC';
  readonly slug: string;
  readonly name: string;
  readonly indexPrice: number;
  /** USD per unit log price, measured at `referenceRangeWidth` */
  readonly referenceDepth: number;
  readonly referenceRangeWidth: number;
  /** annualised; what the volatility signal rests at while the index doesn't move */
  readonly backgroundVolatility: number;
  /** blocks before a rise of maintenance reaches existing positions */
  readonly noticeBlocks: number;
  readonly insuranceFund: number;
  readonly parameters: MarketParameters;
  /** one per trader, in their order */
  readonly positions: readonly LocalPosition[];
}
