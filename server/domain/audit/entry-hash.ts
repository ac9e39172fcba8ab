import { jsonDigest } from '../evidence/canonical-json';
import type { AuditEntry } from './audit-entry';

/** keccak256 of the entry's canonical JSON, the hash of the one before included: what is written can't be rewritten. */
export function entryHash(entry: AuditEntry): `0x${string}` {
  const { chain, position, at, actor, action, subject, details, previousHash } = entry;
  return jsonDigest({ chain, position, at, actor, action, subject, details, previousHash });
}

/**
 * What the first entry of a chain follows: the digest of everything that was written before entries were chained, in
 * its order. Of a chain that begins with nothing it is the digest of the empty list.
 */
export const genesisHash = (before: readonly Omit<AuditEntry, 'position' | 'previousHash'>[]): `0x${string}` =>
  jsonDigest(
    before.map(({ chain, at, actor, action, subject, details }) => ({ chain, at, actor, action, subject, details })),
  );
