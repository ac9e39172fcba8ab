import type { Address, Hex } from 'viem';
import type { PlannedChange } from '@/server/domain/plan';
import { readBackCall } from '../read-back';
import { type StateChange, stateChanges, type TracedDiff } from '../trace/state-change';
import type { BatchQuestion } from '../trace/trace-batch';
import { onCopiedChain } from './copied-chain';
import { runOnCopy, SENDER } from './run-on-copy';

export interface ExecutionOnCopy {
  readonly success: boolean;
  readonly changes: readonly StateChange[];
  /** what the getters answer afterwards, change by change; null where one failed */
  readonly answers: readonly (Hex | null)[];
}

/** anvil's own, which is paid the priority fee */
const COINBASE: Address = '0x0000000000000000000000000000000000000000';

type Ask = (request: { method: string; params: unknown[] }) => Promise<unknown>;

/**
 * Executes the calls for real on a copy of the chain, in a block of the asked time, and reads back what it holds: the
 * second opinion on a simulation, by another path through the node.
 *
 * @returns null where the chain has moved on since the block in question
 */
export async function executeOnCopy(
  { client, executor, calls, blockNumber, time }: Omit<BatchQuestion, 'labels'>,
  changes: readonly PlannedChange[],
): Promise<ExecutionOnCopy | null> {
  const block = await client.getBlock({ blockNumber });
  return onCopiedChain(client, block, async (copy) => {
    if ((await copy.getBlockNumber({ cacheTime: 0 })) !== blockNumber) return null;
    const { success, hash } = await runOnCopy(copy, { executor, calls }, time);
    if (!success) return { success: false, changes: [], answers: changes.map(() => null) };
    const diff = await (copy.request as Ask)({
      method: 'debug_traceTransaction',
      params: [hash, { tracer: 'prestateTracer', tracerConfig: { diffMode: true } }],
    });
    const answers = await Promise.all(
      changes.map(async (change) => {
        const { to, data } = readBackCall(change);
        const answer = await copy.call({ to, data }).catch(() => null);
        return answer?.data ?? null;
      }),
    );
    return { success: true, changes: stateChanges(diff as TracedDiff, [SENDER, COINBASE, executor]), answers };
  });
}
