import { zeroAddress } from 'viem';
import type { Call } from '../../protocols';
import { encodeMultiSend } from './multi-send';
import type { SafeContext, SafeTransaction } from './safe-transaction';
import { batchContractOf, DEFAULT_SAFE_VERSION } from './safe-versions';

/**
 * Calls as one Safe transaction: a single one is called directly, several travel in a batch of plain calls.
 *
 * Gas, refund and payment fields stay zero: safeTxGas 0 makes the whole transaction revert where a call does, so that
 * they happen in full or not at all.
 */
export function encodeCalls(
  calls: readonly Call[],
  { chainId, nonce, version = DEFAULT_SAFE_VERSION }: Omit<SafeContext, 'safe'>,
): SafeTransaction {
  const [only] = calls;
  const message =
    calls.length === 1
      ? { ...only, operation: 0 as const }
      : {
          to: batchContractOf(version, chainId).address,
          value: 0n,
          data: encodeMultiSend(calls),
          operation: 1 as const,
        };
  return {
    ...message,
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: zeroAddress,
    refundReceiver: zeroAddress,
    nonce,
  };
}
