import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { DomainError } from '../errors';

/** What JSON can say, and so what a digest can stand for. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * RFC 8785 canonical JSON: keys in UTF-16 order, shortest numbers, no white space.
 *
 * Refuses what JSON would drop or alter in silence (undefined, bigint, NaN, dates, class instances).
 */
export function canonicalJson(value: unknown): string {
  assertJson(value, '');
  const text = canonicalize(value);
  if (text === undefined) throw new DomainError('invalid-input', 'nothing to write as JSON');
  return text;
}

/** keccak256 of the canonical JSON's UTF-8. */
export function jsonDigest(value: unknown): `0x${string}` {
  return `0x${bytesToHex(keccak_256(new TextEncoder().encode(canonicalJson(value))))}`;
}

export function assertJson(value: unknown, path: string): asserts value is JsonValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return;
    throw new DomainError('not-finite', `${path || 'the value'} ${value} is not a finite number`, {
      field: path,
      value,
    });
  }
  if (Array.isArray(value)) return value.forEach((item, index) => assertJson(item, `${path}[${index}]`));
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    return Object.entries(value).forEach(([key, item]) => assertJson(item, path ? `${path}.${key}` : key));
  }
  throw new DomainError('invalid-input', `${path || 'the value'} is not JSON: ${typeof value}`, { field: path });
}
