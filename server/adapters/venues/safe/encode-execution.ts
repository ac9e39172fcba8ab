import { concatHex, encodeFunctionData, type Hex } from 'viem';
import { DomainError } from '@/server/domain/errors';
import { safeAbi } from '../../chain/local-abis';
import type { Call } from '../../protocols';
import type { SafeContext, SafeTransaction } from './safe-transaction';
import type { OwnerSignature } from './verify-signature';

/** Signatures one behind the other by ascending owner, as the Safe checks them; an owner counts once. */
export function assembleSignatures(signatures: readonly OwnerSignature[]): Hex {
  const sorted = signatures.toSorted((one, other) => (BigInt(one.owner) < BigInt(other.owner) ? -1 : 1));
  sorted.forEach(({ owner }, index) => {
    if (index > 0 && BigInt(owner) === BigInt(sorted[index - 1].owner)) {
      throw new DomainError('invalid-input', `owner ${owner} has signed twice`, { field: 'signatures', value: owner });
    }
  });
  return concatHex(sorted.map(({ signature }) => signature));
}

/** What anyone may send once the threshold is met. */
export function encodeExecution(
  transaction: SafeTransaction,
  { safe }: Pick<SafeContext, 'safe'>,
  signatures: readonly OwnerSignature[],
): Call {
  const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = transaction;
  const assembled = assembleSignatures(signatures);
  const args = [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, assembled] as const;
  return { to: safe, value: 0n, data: encodeFunctionData({ abi: safeAbi, functionName: 'execTransaction', args }) };
}
