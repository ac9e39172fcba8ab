import { type Hex, hexToBigInt, numberToHex, padHex } from 'viem';
import type { SlotField } from './name-slots';

/** A value out of its storage word: integers as decimal strings, addresses and bytes in hexadecimal. */
export function decodeWord(word: Hex, { type, offset, bytes }: SlotField): string {
  const bits = BigInt(bytes * 8);
  const raw = (hexToBigInt(padHex(word, { size: 32 })) >> BigInt(offset * 8)) & ((1n << bits) - 1n);
  if (type.startsWith('t_address') || type.startsWith('t_contract')) return numberToHex(raw, { size: 20 });
  if (/^t_bytes\d+$/.test(type)) return numberToHex(raw, { size: bytes });
  const signed = type.startsWith('t_int') && raw >> (bits - 1n) === 1n;
  return (signed ? raw - (1n << bits) : raw).toString();
}
