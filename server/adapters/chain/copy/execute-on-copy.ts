import type { Address, Hex } from 'viem';
import type { PlannedChange } from '@/server/domain/plan';
import { BATCH_GAS, RUNNER_CODE, runnerCall } from '../trace/batch-call';
import { readBackCall } from '../read-back';
import { type StateChange, stateChanges, type TracedDiff } from '../trace/state-change';
import type { BatchQuestion } from '../trace/trace-batch';
import { onCopiedChain } from './copied-chain';

export interface ExecutionOnCopy {
  readonly success: boolean;
  readonly changes: readonly StateChange[];
  /** what the getters answer afterwards, change by change; null where one failed */
  readonly answers: readonly (Hex | null)[];
}

/** Somebody who pays for the transaction on the copy, and is nobody anywhere. */
const SENDER: Address = '0x00000000000000000000000000000000DeaDBeef';
/** anvil's own, which is paid the priority fee */
const COINBASE: Address = '0x0000000000000000000000000000000000000000';
const FUNDS = 10n ** 20n;

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
    await copy.setCode({ address: executor, bytecode: RUNNER_CODE });
    await copy.setBalance({ address: SENDER, value: FUNDS });
    await copy.impersonateAccount({ address: SENDER });
    await copy.setNextBlockTimestamp({ timestamp: time });
    const hash = await copy.sendTransaction({ account: SENDER, ...runnerCall(executor, calls), gas: BATCH_GAS });
    const { status } = await copy.waitForTransactionReceipt({ hash, pollingInterval: 20 });
    if (status !== 'success') return { success: false, changes: [], answers: changes.map(() => null) };
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
