import type { JsonValue } from '../evidence/canonical-json';

/** Who did what to what, and where in its chain it stands. */
export interface AuditEntry {
  /** a workspace's id, or `system` for what belongs to none */
  readonly chain: string;
  /** from 1, without gaps */
  readonly position: number;
  /** ISO 8601 in UTC, to the millisecond */
  readonly at: string;
  /** an address in lower case, or `system` */
  readonly actor: string;
  /** `<entity>.<verb>` */
  readonly action: string;
  readonly subject: string;
  readonly details: JsonValue;
  /** hash of the entry before; of the first one, the digest of what was written before there were chains */
  readonly previousHash: string;
}

export interface ChainedEntry extends AuditEntry {
  readonly hash: string;
}

/** Where a chain ends. */
export interface ChainHead {
  readonly position: number;
  readonly hash: string;
}
