import { z } from 'zod';
import { DomainError } from '../errors';
import type { Market } from '../market';
import { parseWith } from '../parse-with';
import { type AccountBook, parseAccountBook } from './account-book';
import { type VenueTerms } from './engine/engine-setup';
import { parseMarkets } from './named-markets';
import { venueTermsFields } from './venue-terms';

/** One deterministic path: markets, accounts and the fundamental's returns are all given. */
export interface StressCase extends VenueTerms {
  readonly name?: string;
  /** share the first one's updateInterval and closeFraction */
  readonly markets: readonly Market[];
  readonly book: AccountBook;
  readonly steps: number;
  /** w of step t, market m at t·A + m, log */
  readonly returns: Float64Array;
}

export const MAX_RETURNS = 4_000_000;

const schema = z.strictObject({
  name: z.string().max(200, 'at most 200 characters').optional(),
  markets: z.unknown(),
  book: z.unknown(),
  returns: z.array(z.unknown(), 'a list with a list of log returns per step').min(1, 'at least 1 step'),
  ...venueTermsFields,
});

function parseReturns(rows: readonly unknown[], markets: number): Float64Array {
  if (rows.length * markets > MAX_RETURNS)
    throw new DomainError(
      'too-large',
      `returns has ${rows.length} steps of ${markets} markets: at most ${MAX_RETURNS} returns`,
      {
        field: 'returns',
        value: rows.length * markets,
        limit: `at most ${MAX_RETURNS}`,
      },
    );
  const flat = new Float64Array(rows.length * markets);
  rows.forEach((row, t) => {
    if (!Array.isArray(row) || row.length !== markets)
      throw new DomainError('invalid-input', `returns[${t}] must list ${markets} log returns, one per market`, {
        field: `returns[${t}]`,
      });
    row.forEach((w: unknown, m) => {
      const field = `returns[${t}][${m}]`;
      if (typeof w !== 'number' || !Number.isFinite(w))
        throw new DomainError('not-finite', `${field} ${String(w)} is not a finite number (log)`, {
          field,
          value: w,
          unit: 'log',
        });
      if (Math.abs(w) > 20)
        throw new DomainError('out-of-range', `${field} ${w} is out of range: within ±20 (log)`, {
          field,
          value: w,
          unit: 'log',
          limit: 'within ±20',
        });
      flat[t * markets + m] = w;
    });
  });
  return flat;
}

/** Parses a case: unknown fields, NaN, wrong shapes and wrong signs are errors that name their field. */
export function parseStressCase(input: unknown): StressCase {
  const raw = parseWith(schema, input, '', { name: 'stress case' });
  const markets = parseMarkets(raw.markets);
  return {
    name: raw.name,
    markets,
    book: parseAccountBook(raw.book, markets.length),
    steps: raw.returns.length,
    returns: parseReturns(raw.returns, markets.length),
    penalty: raw.penalty,
    insurance: raw.insurance,
    haircut: raw.haircut,
  };
}
