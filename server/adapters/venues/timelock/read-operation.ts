import { type Address, type Hex, type PublicClient, zeroHash } from 'viem';
import { localTimelockAbi as abi } from '../../chain/abi.generated';

/** Where a timelock's operation stands. */
export interface OperationState {
  readonly state: 'unset' | 'waiting' | 'ready' | 'done';
  /** unix seconds from which it may execute; null where it isn't scheduled, or done */
  readonly readyAt: number | null;
}

const DONE = 1n;

/** @param now unix seconds: what waits and what is ready is a matter of the clock, not of the latest block */
export async function readOperation(
  client: PublicClient,
  timelock: Address,
  operationId: Hex,
  now: number,
): Promise<OperationState> {
  const stamp = await client.readContract({
    address: timelock,
    abi,
    functionName: 'getTimestamp',
    args: [operationId],
  });
  if (stamp === 0n) return { state: 'unset', readyAt: null };
  if (stamp === DONE) return { state: 'done', readyAt: null };
  return { state: Number(stamp) <= now ? 'ready' : 'waiting', readyAt: Number(stamp) };
}

/** Whether an operation's predecessor lets it execute: there is none, or it is done. */
export async function isPredecessorDone(client: PublicClient, timelock: Address, predecessor: Hex): Promise<boolean> {
  if (predecessor === zeroHash) return true;
  return client.readContract({ address: timelock, abi, functionName: 'isOperationDone', args: [predecessor] });
}

/** The least that the timelock asks to wait, seconds. */
export async function readMinimumDelay(client: PublicClient, timelock: Address): Promise<number> {
  return Number(await client.readContract({ address: timelock, abi, functionName: 'getMinDelay' }));
}
