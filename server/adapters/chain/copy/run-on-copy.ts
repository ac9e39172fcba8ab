import type { Address, Hex } from 'viem';
import type { Call } from '../../protocols';
import type { LocalClient } from '../local/local-client';
import { BATCH_GAS, RUNNER_CODE, runnerCall } from '../trace/batch-call';

/** Somebody who pays for the transaction on the copy, and is nobody anywhere. */
export const SENDER: Address = '0x00000000000000000000000000000000DeaDBeef';
const FUNDS = 10n ** 20n;

/** Executes calls for real, from their executor and in one transaction, in a block of the given time (unix seconds). */
export async function runOnCopy(
  copy: LocalClient,
  { executor, calls }: { readonly executor: Address; readonly calls: readonly Call[] },
  time: bigint,
): Promise<{ readonly success: boolean; readonly hash: Hex }> {
  const code = await copy.getCode({ address: executor });
  await copy.setCode({ address: executor, bytecode: RUNNER_CODE });
  await copy.setBalance({ address: SENDER, value: FUNDS });
  await copy.impersonateAccount({ address: SENDER });
  await copy.setNextBlockTimestamp({ timestamp: time });
  const hash = await copy.sendTransaction({ account: SENDER, ...runnerCall(executor, calls), gas: BATCH_GAS });
  const { status } = await copy.waitForTransactionReceipt({ hash, pollingInterval: 20 });
  await copy.setCode({ address: executor, bytecode: code ?? '0x' });
  return { success: status === 'success', hash };
}
