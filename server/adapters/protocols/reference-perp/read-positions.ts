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

/** Every account that the market's own events up to a block name, ordered. */
export async function readTraders(client: PublicClient, market: Address, blockNumber: bigint): Promise<Address[]> {
  const changes = await client.getContractEvents({
    address: market,
    abi: iReferencePerpMarketAbi,
    eventName: 'PositionModified',
    fromBlock: 0n,
    toBlock: blockNumber,
    strict: true,
  });
  return [...new Set(changes.map(({ args }) => getAddress(args.account)))].sort();
}

/**
 * Every open position at one block, ordered by account.
 *
 * @param traders whose positions to look at; otherwise those that the market's events name. A copy of a chain has no events
 */
export async function readPositions(
  client: PublicClient,
  market: Address,
  blockNumber: bigint,
  traders?: readonly Address[],
): Promise<OpenPosition[]> {
  const accounts = traders ?? (await readTraders(client, market, blockNumber));
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
