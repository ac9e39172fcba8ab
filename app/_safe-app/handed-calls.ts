import { concatHex, encodeFunctionData, encodePacked, type Hex, parseAbi, size } from 'viem';
import type { SafeCall } from './use-safe-app';

interface CarryingCall {
  readonly to: `0x${string}`;
  readonly value: string;
  readonly data: Hex;
}

interface Transaction extends CarryingCall {
  readonly operation: 0 | 1;
}

const MULTI_SEND = parseAbi(['function multiSend(bytes transactions)']);

function batched(calls: readonly CarryingCall[]): Hex {
  const packed = calls.map(({ to, value, data }) =>
    encodePacked(['uint8', 'address', 'uint256', 'uint256', 'bytes'], [0, to, BigInt(value), BigInt(size(data)), data]),
  );
  return encodeFunctionData({ abi: MULTI_SEND, functionName: 'multiSend', args: [concatHex(packed)] });
}

/**
 * The calls of which Safe's interface makes its transaction: it batches several by itself, and takes no finished batch.
 * They are taken only where batching them here gives the very bytes of the transaction on the page.
 *
 * @param carried the calls that a batch carries, as the page shows them
 * @throws Error where they are other calls, and nothing must be handed over
 */
export function handedCalls(transaction: Transaction, carried: readonly CarryingCall[]): SafeCall[] {
  const plain = ({ to, value, data }: CarryingCall) => ({ to, value, data });
  if (transaction.operation === 0) return [plain(transaction)];
  if (carried.length < 2 || batched(carried).toLowerCase() !== transaction.data.toLowerCase())
    throw new Error('The calls shown do not make up the transaction. Nothing was handed over.');
  return carried.map(plain);
}
