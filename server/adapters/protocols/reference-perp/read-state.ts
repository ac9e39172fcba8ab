import type { Address, PublicClient } from 'viem';
import type { ParameterIntegers } from '@/server/domain/parameters';
import { iNativeSignalsAbi, iReferencePerpMarketAbi } from '../../chain/abi.generated';
import { decodeParameters } from './decode-parameters';
import { type AutonomyState, readAutonomy } from './read-autonomy';

/** What the chain holds of one market, all of one block. Values in WAD unless named otherwise. */
export interface ReferencePerpState {
  readonly chainId: number;
  readonly market: Address;
  readonly marketName: string;
  readonly blockNumber: bigint;
  /** unix seconds */
  readonly blockTime: bigint;
  readonly parameters: ParameterIntegers;
  /** USD */
  readonly mark: bigint;
  /** USD */
  readonly index: bigint;
  /** USD, longs minus shorts */
  readonly skew: bigint;
  /** USD */
  readonly openInterest: { readonly longs: bigint; readonly shorts: bigint };
  /** 1/day */
  readonly fundingRatePerDay: bigint;
  /** 1/day² */
  readonly fundingVelocity: bigint;
  readonly maintenanceMargin: {
    readonly inForce: bigint;
    readonly announced: bigint;
    /** block from which `announced` holds for all; 0 where nothing is pending */
    readonly effectiveBlock: bigint;
  };
  readonly initialMargin: bigint;
  /** annualised */
  readonly volatility: bigint;
  readonly imbalance: bigint;
  /** USD per unit log price */
  readonly depth: bigint;
  /** USD */
  readonly insuranceFund: bigint;
  /** blocks that existing positions have before a rise of maintenance reaches them */
  readonly noticeBlocks: bigint;
  readonly autonomy: AutonomyState | null;
}

export interface ReadStateOptions {
  /** reads the market's configuration there too; absent = no controller */
  readonly controller?: Address;
  /** the latest block when absent */
  readonly blockNumber?: bigint;
}

/** Reads everything at one block, so that no two values are of different moments. */
export async function readState(
  client: PublicClient,
  market: Address,
  { controller, blockNumber }: ReadStateOptions = {},
): Promise<ReferencePerpState> {
  const block = await client.getBlock(blockNumber === undefined ? { blockTag: 'latest' } : { blockNumber });
  const at = { address: market, blockNumber: block.number } as const;
  const own = { ...at, abi: iReferencePerpMarketAbi } as const;
  const signals = { ...at, abi: iNativeSignalsAbi } as const;
  const [chainId, marketName, parameters, mark, index, skew, openInterest, fundingRatePerDay, fundingVelocity] =
    await Promise.all([
      client.getChainId(),
      client.readContract({ ...own, functionName: 'name' }),
      readParameters(client, market, block.number),
      client.readContract({ ...own, functionName: 'markPrice' }),
      client.readContract({ ...own, functionName: 'indexPrice' }),
      client.readContract({ ...own, functionName: 'skew' }),
      client.readContract({ ...own, functionName: 'openInterest' }),
      client.readContract({ ...own, functionName: 'fundingRate' }),
      client.readContract({ ...own, functionName: 'fundingVelocity' }),
    ]);
  const [maintenance, initialMargin, volatility, imbalance, depth, insuranceFund, noticeBlocks, autonomy] =
    await Promise.all([
      client.readContract({ ...own, functionName: 'maintenanceMarginRatio' }),
      client.readContract({ ...own, functionName: 'initialMarginRatio' }),
      client.readContract({ ...signals, functionName: 'volatility' }),
      client.readContract({ ...signals, functionName: 'imbalance' }),
      client.readContract({ ...own, functionName: 'depth' }),
      client.readContract({ ...own, functionName: 'insuranceFund' }),
      client.readContract({ ...own, functionName: 'noticeBlocks' }),
      controller ? readAutonomy(client, controller, market, block.number) : null,
    ]);
  return {
    chainId,
    market,
    marketName,
    blockNumber: block.number,
    blockTime: block.timestamp,
    parameters,
    mark,
    index,
    skew,
    openInterest: { longs: openInterest[0], shorts: openInterest[1] },
    fundingRatePerDay,
    fundingVelocity,
    maintenanceMargin: { inForce: maintenance[0], announced: maintenance[1], effectiveBlock: maintenance[2] },
    initialMargin,
    volatility,
    imbalance,
    depth,
    insuranceFund,
    noticeBlocks,
    autonomy,
  };
}

/** The parameter groups alone. */
export async function readParameters(
  client: PublicClient,
  market: Address,
  blockNumber: bigint,
): Promise<ParameterIntegers> {
  const own = { address: market, blockNumber, abi: iReferencePerpMarketAbi } as const;
  const [signals, margin, funding, liquidity, liquidation] = await Promise.all([
    client.readContract({ ...own, functionName: 'signalParameters' }),
    client.readContract({ ...own, functionName: 'marginParameters' }),
    client.readContract({ ...own, functionName: 'fundingParameters' }),
    client.readContract({ ...own, functionName: 'liquidityParameters' }),
    client.readContract({ ...own, functionName: 'liquidationParameters' }),
  ]);
  return {
    signals: decodeParameters('signals', signals),
    margin: decodeParameters('margin', margin),
    funding: decodeParameters('funding', funding),
    liquidity: decodeParameters('liquidity', liquidity),
    liquidation: decodeParameters('liquidation', liquidation),
  };
}
