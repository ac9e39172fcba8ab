import { z } from 'zod';
import { DomainError } from '../errors';
import type { JsonValue } from '../evidence/canonical-json';
import { parseWith } from '../parse-with';
import type { ChainedEntry, ChainHead } from './audit-entry';

const head = z.strictObject({ position: z.int().min(0), hash: z.string() }).nullable();
const first = z.strictObject({ chain: z.string().min(1), genesis: z.string(), head });
const entry = z.strictObject({
  chain: z.string(),
  position: z.int().min(1),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.custom<JsonValue>((value) => value !== undefined, 'a JSON value'),
  previousHash: z.string(),
  hash: z.string(),
});

export interface ExportedChain {
  readonly chain: string;
  readonly genesis: string;
  readonly head: ChainHead | null;
  readonly entries: readonly ChainedEntry[];
}

/** Reads an exported chain: JSON lines, the first naming chain, genesis and head. Errors name the line. */
export function parseAuditExport(text: string): ExportedChain {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new DomainError('invalid-input', 'the export is empty: a first line names the chain');
  const [named, ...rest] = lines.map((line, index) => json(line, index + 1));
  const { chain, genesis, head: end } = parseWith(first, named, 'line 1');
  return {
    chain,
    genesis,
    head: end,
    entries: rest.map((value, index) => parseWith(entry, value, `line ${index + 2}`)),
  };
}

function json(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new DomainError('invalid-input', `line ${number} is no JSON`, { field: `line ${number}` });
  }
}
