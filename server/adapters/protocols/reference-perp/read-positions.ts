import { type Address, getAddress, type PublicClient } from 'viem';
import { iReferencePerpMarketAbi } from '../../chain/abi.generated';

/** A position as the chain has it; WAD. */
export interface OpenPosition {
  readonly account: Address;
  /** in the asset, longs positive */
  readonly size: bigint;
  /** USD */
  readonly entryPrice: bigint;
  /** USD */
  readonly collateral: bigint;
  /** USD, collateral with gains and funding owed */
  readonly equity: bigint;
  readonly liquidatable: boolean;
}

/** Every open position at one block, found by the market's own events; ordered by account. */
export async function readPositions(
  client: PublicClient,
  market: Address,
  blockNumber: bigint,
): Promise<OpenPosition[]> {
  const changes = await client.getContractEvents({
    address: market,
    abi: iReferencePerpMarketAbi,
    eventName: 'PositionModified',
    fromBlock: 0n,
    toBlock: blockNumber,
    strict: true,
  });
  const accounts = [...new Set(changes.map(({ args }) => getAddress(args.account)))].sort();
  const own = { address: market, abi: iReferencePerpMarketAbi, blockNumber } as const;
  const positions = await Promise.all(
    accounts.map(async (account) => {
      const [{ size, entryPrice, collateral }, equity, liquidatable] = await Promise.all([
        client.readContract({ ...own, functionName: 'position', args: [account] }),
        client.readContract({ ...own, functionName: 'equity', args: [account] }),
        client.readContract({ ...own, functionName: 'isLiquidatable', args: [account] }),
      ]);
      return { account, size, entryPrice, collateral, equity, liquidatable };
    }),
  );
  return positions.filter(({ size }) => size !== 0n);
}
