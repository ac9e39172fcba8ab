import {
  BaseError,
  concatHex,
  decodeFunctionData,
  encodeFunctionData,
  encodePacked,
  getAddress,
  type Hex,
  hexToBigInt,
  hexToNumber,
  size,
  slice,
} from 'viem';
import { DomainError } from '@/server/domain/errors';
import { multiSendAbi } from '../../chain/local-abis';
import type { Call } from '../../protocols';

/** operation (1 byte), to (20), value (32), length (32) */
const HEADER_BYTES = 85;

/** Calls packed one behind the other: operation 0, address, value, length, data. */
export function encodeMultiSend(calls: readonly Call[]): Hex {
  const packed = calls.map(({ to, value, data }) =>
    encodePacked(['uint8', 'address', 'uint256', 'uint256', 'bytes'], [0, to, value, BigInt(size(data)), data]),
  );
  return encodeFunctionData({ abi: multiSendAbi, functionName: 'multiSend', args: [concatHex(packed)] });
}

/** The calls of a batch; refuses bytes that don't end where the last call does, and anything but plain calls. */
export function decodeMultiSend(data: Hex): Call[] {
  const [packed] = decodeFunctionData({ abi: multiSendAbi, data }).args;
  const calls: Call[] = [];
  for (let at = 0; at < size(packed);) {
    if (at + HEADER_BYTES > size(packed)) throw malformed('ends inside the header of a call');
    if (hexToNumber(slice(packed, at, at + 1)) !== 0) throw malformed('holds an operation that is no plain call');
    const to = getAddress(slice(packed, at + 1, at + 21));
    const value = hexToBigInt(slice(packed, at + 21, at + 53));
    const length = hexToBigInt(slice(packed, at + 53, at + HEADER_BYTES));
    const end = BigInt(at + HEADER_BYTES) + length;
    if (end > BigInt(size(packed))) throw malformed('ends inside the data of a call');
    const call = length === 0n ? '0x' : slice(packed, at + HEADER_BYTES, Number(end));
    calls.push({ to, value, data: call });
    at = Number(end);
  }
  return calls;
}

/** The operation of every call in a batch, 0 call or 1 delegatecall; null where the bytes are no batch to their end. */
export function batchOperations(data: Hex): number[] | null {
  try {
    const { args } = decodeFunctionData({ abi: multiSendAbi, data });
    const operations: number[] = [];
    let rest = args[0];
    while (size(rest) > 0) {
      const end = BigInt(HEADER_BYTES) + hexToBigInt(slice(rest, 53, HEADER_BYTES));
      if (end > BigInt(size(rest))) return null;
      operations.push(hexToNumber(slice(rest, 0, 1)));
      rest = end === BigInt(size(rest)) ? '0x' : slice(rest, Number(end));
    }
    return operations;
  } catch (error) {
    if (error instanceof BaseError) return null;
    throw error;
  }
}

const malformed = (what: string) => new DomainError('invalid-input', `the MultiSend batch ${what}`);
