import { getAddress } from 'viem';
import { readState } from '@/server/adapters/protocols/reference-perp';
import { fromWad } from '@/server/domain/quantities';
import { ServiceError } from '../errors';
import type { ServiceContext } from '../context';
import type { FoundMarket } from './find';

/** What the chain holds of a market at its latest block, or at a given one. */
export async function readMarketState({ chain }: Pick<ServiceContext, 'chain'>, market: FoundMarket) {
  const { controllerAddress } = market.workspace;
  const state = await readState(chain, getAddress(market.contractAddress), {
    controller: controllerAddress ? getAddress(controllerAddress) : undefined,
  });
  if (state.chainId !== market.chainId)
    throw new ServiceError(
      'conflict',
      `the market is on chain ${market.chainId}, but this server reads chain ${state.chainId}`,
    );
  return state;
}

export type MarketState = Awaited<ReturnType<typeof readMarketState>>;

const number = (wad: bigint) => fromWad(wad);

/** The figures that a page shows, as numbers. */
export function liveFigures(state: MarketState) {
  return {
    state: 'live' as const,
    blockNumber: Number(state.blockNumber),
    blockTime: new Date(Number(state.blockTime) * 1000),
    mark: number(state.mark),
    index: number(state.index),
    skew: number(state.skew),
    openInterest: number(state.openInterest.longs) + number(state.openInterest.shorts),
    fundingRatePerDay: number(state.fundingRatePerDay),
    maintenanceMargin: number(state.maintenanceMargin.inForce),
    volatility: number(state.volatility),
  };
}
