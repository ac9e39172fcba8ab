import type { Market } from '@/server/domain/market/market';

/** What the contract stores: the governance parameters without those that only the model knows. */
export interface MarketParameters {
  readonly signals: Pick<Market['signals'], 'updateInterval' | 'volatilityHalfLife' | 'imbalanceHalfLife'>;
  readonly margin: Market['margin'];
  readonly funding: Omit<Market['funding'], 'basisGain'>;
  readonly liquidity: Market['liquidity'];
  readonly liquidation: Market['liquidation'];
}
