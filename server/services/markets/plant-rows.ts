import { MARKET_FIELDS } from '@/server/domain/market/market-fields';
import type { Plant } from '@/server/domain/market/market';

const LABELS: Readonly<Record<keyof Plant, string>> = {
  depth: 'Depth at reference volatility',
  resilience: 'Resilience of the price to flow',
  openInterest: 'Open interest that can be liquidated',
  frontDensity: 'Density of the liquidation front',
  reopenTime: 'Time for open interest to re-form',
  fundingElasticity: 'Closing by traders per unit of funding',
  skewReversion: 'Reversion of the skew',
  skewTarget: 'Skew that traders seek',
  traderLag: 'Reaction lag of traders',
  depthLag: 'Reaction lag of liquidity providers',
  liquidityElasticity: 'Elasticity of liquidity to fee income',
  hedgeGamma: 'Gamma that hedgers are short',
  referenceVolatility: 'Volatility at which depth was measured',
  referenceRangeWidth: 'Range width at which depth was measured',
  referenceHalfSpread: 'Half-spread at which depth was measured',
};

/** What the market is, as far as anybody knows: every figure is a default until it is calibrated from data. */
export function plantRows(plant: Plant) {
  return (Object.keys(LABELS) as (keyof Plant)[]).map((name) => ({
    name,
    label: LABELS[name],
    unit: MARKET_FIELDS.plant[name].unit,
    value: plant[name],
    tag: 'default' as const,
  }));
}
