import { type Address, encodeFunctionData, type Hex } from 'viem';
import type { Call } from '../../protocols';
import { batchRunnerAbi } from '../abi.generated';
import { BATCH_RUNNER_CODE } from '../everywhere.generated';

/** Code that stands in the executor's place while its calls are traced: they come from its address, all or none. */
export const RUNNER_CODE: Hex = BATCH_RUNNER_CODE.runtime;

/** Enough for 64 changes, and below the block limit of common nodes. */
export const BATCH_GAS = 30_000_000n;

/** What is sent to the executor while it carries that code. */
export const runnerCall = (
  executor: Address,
  calls: readonly Call[],
): { readonly to: Address; readonly data: Hex } => ({
  to: executor,
  data: encodeFunctionData({
    abi: batchRunnerAbi,
    functionName: 'run',
    args: [calls.map(({ to, value, data }) => ({ to, value, data }))],
  }),
});
