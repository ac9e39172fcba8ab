import type { GlossaryEntry } from './entry';
import { GOVERNANCE_TERMS } from './governance-terms';
import { MARGIN_TERMS } from './margin-terms';
import { MARKET_TERMS } from './market-terms';
import { MOTION_TERMS } from './motion-terms';
import { STRESS_TERMS } from './stress-terms';

const ENTRIES = [...MARGIN_TERMS, ...MOTION_TERMS, ...MARKET_TERMS, ...STRESS_TERMS, ...GOVERNANCE_TERMS] as const;

export type GlossaryKey = (typeof ENTRIES)[number]['key'];

const BY_KEY: ReadonlyMap<string, GlossaryEntry> = new Map(ENTRIES.map((entry) => [entry.key, entry]));

/** Every term, in the order of the alphabet. */
export const GLOSSARY: readonly GlossaryEntry[] = [...ENTRIES].sort((a, b) => {
  const [one, other] = [a.term.toLowerCase(), b.term.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
});

export function glossaryEntry(key: GlossaryKey): GlossaryEntry {
  return BY_KEY.get(key)!;
}
