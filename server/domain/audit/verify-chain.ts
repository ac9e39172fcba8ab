import type { ChainedEntry, ChainHead } from './audit-entry';
import { entryHash } from './entry-hash';

/** The first place at which a chain is not what was written. */
export interface BrokenEntry {
  /** at which position it shows */
  readonly position: number;
  readonly what: 'missing' | 'out of order' | 'broken link' | 'altered' | 'cut off';
  readonly found: string;
  readonly expected: string;
}

export interface ChainVerification {
  /** entries that were looked at, the broken one included */
  readonly entries: number;
  /** null: every entry is the one that was written */
  readonly broken: BrokenEntry | null;
  /** of the last entry; null where there is none */
  readonly head: ChainHead | null;
}

/**
 * Recomputes a chain from its first entry on.
 *
 * @param genesis what the first entry has to follow
 * @param head where the chain is known to end or to have passed through; without it a cut-off end can't be told
 */
export function verifyChain(
  entries: readonly ChainedEntry[],
  genesis: string,
  head: ChainHead | null = null,
): ChainVerification {
  let previous: ChainHead = { position: 0, hash: genesis };
  for (const [index, entry] of entries.entries()) {
    const broken = fault(entry, previous) ?? passed(entry, head);
    if (broken) return { entries: index + 1, broken, head: ends(entries) };
    previous = { position: entry.position, hash: entry.hash };
  }
  const missing =
    head !== null && previous.position < head.position
      ? {
          position: previous.position + 1,
          what: 'cut off' as const,
          found: `an end at ${previous.position}`,
          expected: `entry ${head.position} with hash ${head.hash}`,
        }
      : null;
  return { entries: entries.length, broken: missing, head: ends(entries) };
}

function fault(entry: ChainedEntry, previous: ChainHead): BrokenEntry | null {
  const expected = previous.position + 1;
  if (entry.position !== expected) {
    const what = entry.position > expected ? 'missing' : 'out of order';
    return { position: expected, what, found: `entry ${entry.position}`, expected: `entry ${expected}` };
  }
  if (entry.previousHash !== previous.hash)
    return { position: expected, what: 'broken link', found: entry.previousHash, expected: previous.hash };
  const hash = entryHash(entry);
  return hash === entry.hash ? null : { position: expected, what: 'altered', found: entry.hash, expected: hash };
}

const passed = ({ position, hash }: ChainedEntry, head: ChainHead | null): BrokenEntry | null =>
  head?.position !== position || head.hash === hash
    ? null
    : { position, what: 'altered', found: hash, expected: head.hash };

function ends(entries: readonly ChainedEntry[]): ChainHead | null {
  const last = entries.at(-1);
  return last ? { position: last.position, hash: last.hash } : null;
}
