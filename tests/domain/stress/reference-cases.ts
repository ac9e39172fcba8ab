import { readFileSync } from 'node:fs';
import { type Book } from '@/server/domain/stress';
import { type Market } from '@/server/domain/market';

/**
 * tests/fixtures/reference/stress-engine.json: three deterministic cases from an independent implementation of the
 * account-level engine.
 */
export interface ReferenceCase {
  readonly name: string;
  readonly markets: Market[];
  readonly book: Book;
  readonly returns: number[][];
  readonly penalty: number;
  readonly insurance: number;
  readonly haircut: number;
  readonly result: Record<string, number | null | (number | null)[]>;
}

export const REFERENCE_CASES = JSON.parse(
  readFileSync(new URL('../../fixtures/reference/stress-engine.json', import.meta.url), 'utf8'),
) as ReferenceCase[];

/** The case as an input: without its result. A deep copy, to be changed at will. */
export function inputOf(reference: ReferenceCase): Omit<ReferenceCase, 'result'> {
  const { result: _result, ...input } = structuredClone(reference);
  return input;
}

/** A small market for runs: the first of the full-liquidation case. */
export function smallMarket(): Market {
  return structuredClone(REFERENCE_CASES[0].markets[0]);
}
