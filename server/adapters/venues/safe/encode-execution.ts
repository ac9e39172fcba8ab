import { concatHex, encodeFunctionData, type Hex, size } from 'viem';
import { DomainError } from '@/server/domain/errors';
import { safeAbi } from '../../chain/local-abis';
import type { Call } from '../../protocols';
import { placedSignature } from './contract-signature';
import type { SafeContext, SafeTransaction } from './safe-transaction';
import type { OwnerSignature } from './verify-signature';

const STATIC_BYTES = 65;

/**
 * Signatures one behind the other by ascending owner, as the Safe checks them; an owner counts once. What contracts signed
 * comes behind them all.
 */
export function assembleSignatures(signatures: readonly OwnerSignature[]): Hex {
  const sorted = signatures.toSorted((one, other) => (BigInt(one.owner) < BigInt(other.owner) ? -1 : 1));
  sorted.forEach(({ owner }, index) => {
    if (index > 0 && BigInt(owner) === BigInt(sorted[index - 1].owner)) {
      throw new DomainError('invalid-input', `owner ${owner} has signed twice`, { field: 'signatures', value: owner });
    }
  });
  const heads: Hex[] = [];
  const tails: Hex[] = [];
  let offset = sorted.length * STATIC_BYTES;
  for (const { signature } of sorted) {
    const { head, tail } = placedSignature(signature, offset);
    heads.push(head);
    tails.push(tail);
    offset += size(tail);
  }
  return concatHex([...heads, ...tails]);
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
