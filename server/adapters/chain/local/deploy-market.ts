import { type Address, encodeDeployData } from 'viem';
import { toFixedPoint, WAD_DECIMALS } from '@/server/domain/quantities';
import { referencePerpMarketAbi, referencePriceFeedAbi } from '../abi.generated';
import { REFERENCE_PERP_MARKET_BYTECODE, REFERENCE_PRICE_FEED_BYTECODE } from './bytecode.generated';
import { ensureContract } from './create2';
import type { LocalClient } from './local-client';
import type { LocalMarketPlan } from './local-market';
import type { MarketParameters } from './market-parameters';

export interface DeployedMarket {
  readonly address: Address;
  readonly priceFeed: Address;
}

export interface MarketOwners {
  readonly deployer: Address;
  readonly publisher: Address;
  readonly owner: Address;
  readonly collateralToken: Address;
}

export const wad = (value: number): bigint => toFixedPoint(value, WAD_DECIMALS, 'nearest');

/** Price feed and market, at addresses that follow from the plan and from who owns them. */
export async function ensureMarketContracts(
  client: LocalClient,
  plan: LocalMarketPlan,
  { deployer, publisher, owner, collateralToken }: MarketOwners,
): Promise<DeployedMarket> {
  const feedCode = encodeDeployData({
    abi: referencePriceFeedAbi,
    bytecode: REFERENCE_PRICE_FEED_BYTECODE,
    args: [publisher, wad(plan.indexPrice)],
  });
  // The two feeds and markets differ in their constructor arguments, so they differ in their addresses.
  const priceFeed = await ensureContract(client, deployer, feedCode);
  const settings = {
    name: plan.name,
    collateralToken,
    priceFeed,
    noticeBlocks: BigInt(plan.noticeBlocks),
    referenceDepth: wad(plan.referenceDepth),
    referenceRangeWidth: wad(plan.referenceRangeWidth),
    backgroundVolatility: wad(plan.backgroundVolatility),
  };
  const marketCode = encodeDeployData({
    abi: referencePerpMarketAbi,
    bytecode: REFERENCE_PERP_MARKET_BYTECODE,
    args: [owner, settings, parameterStructs(plan.parameters)],
  });
  return { address: await ensureContract(client, deployer, marketCode), priceFeed };
}

function parameterStructs({ signals, margin, funding, liquidity, liquidation }: MarketParameters) {
  return {
    signals: {
      updateInterval: BigInt(signals.updateInterval),
      volatilityHalfLife: BigInt(signals.volatilityHalfLife),
      imbalanceHalfLife: BigInt(signals.imbalanceHalfLife),
    },
    margin: { ...wads(margin), liquidationHorizon: BigInt(margin.liquidationHorizon) },
    funding: wads(funding),
    liquidity: wads(liquidity),
    liquidation: wads(liquidation),
  };
}

function wads<Name extends string>(values: Readonly<Record<Name, number>>): Record<Name, bigint> {
  const entries = Object.entries<number>(values).map(([name, value]) => [name, wad(value)]);
  return Object.fromEntries(entries) as Record<Name, bigint>;
}
