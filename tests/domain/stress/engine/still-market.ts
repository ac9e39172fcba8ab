import { type Market } from '@/server/domain/market';
import { smallMarket } from '../reference-cases';

/** 5 % maintenance whatever happens, no funding, no traders, and depth so great that nothing moves the mark. */
export function stillMarket(liquidation: Market['liquidation'], depth = 1e18): Market {
  const market = smallMarket();
  return {
    ...market,
    margin: { ...market.margin, base: 0.05, volatilityMultiplier: 0 },
    funding: { ...market.funding, maxVelocity: 0, proportionalGain: 0 },
    liquidation,
    plant: { ...market.plant, depth, fundingElasticity: 0, skewReversion: 0, skewTarget: 0, liquidityElasticity: 0 },
  };
}
