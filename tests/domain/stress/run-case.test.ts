import { describe, expect, test } from 'vitest';
import { DomainError } from '@/server/domain/errors';
import { parseStressCase, runCase } from '@/server/domain/stress';
import { inputOf, REFERENCE_CASES } from './reference-cases';

const TOLERANCE = 1e-9;

function flat(value: number | null | readonly (number | null)[]): readonly (number | null)[] {
  return Array.isArray(value) ? (value as readonly (number | null)[]) : [value as number | null];
}

describe.each(REFERENCE_CASES)('the reference case $name', (reference) => {
  const outcome = runCase(parseStressCase(inputOf(reference))) as unknown as ReferenceResult;

  test('has exactly the fields of the reference', () => {
    expect(Object.keys(outcome).sort()).toEqual(Object.keys(reference.result).sort());
  });

  test.each(Object.keys(reference.result))('%s agrees to 1e-9 relative', (field) => {
    const expected = flat(reference.result[field]);
    const actual = flat(outcome[field]);
    expect(actual).toHaveLength(expected.length);
    expected.forEach((value, k) => {
      if (value === null) expect(actual[k]).toBeNull();
      else expect(Math.abs((actual[k] as number) - value)).toBeLessThanOrEqual(TOLERANCE * Math.abs(value));
    });
  });
});
type ReferenceResult = Record<string, number | null | (number | null)[]>;

function refusal(change: (input: Record<string, unknown>) => void): DomainError {
  const input = inputOf(REFERENCE_CASES[0]) as unknown as Record<string, unknown>;
  change(input);
  try {
    parseStressCase(input);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

type Mutable = Record<string, never> & {
  book: { cash: number[]; size: number[][]; collateralUnits: number[][]; initialPrice: number[] };
  markets: { plant: Record<string, number>; signals: Record<string, number> }[];
  returns: number[][];
};
const mutable = (input: Record<string, unknown>) => input as unknown as Mutable;

describe('a case is refused by the name of its fault', () => {
  test.each<[string, string, string, (input: Record<string, unknown>) => void]>([
    ['the result beside the input', 'unknown-field', 'result', (input) => (input.result = {})],
    [
      'a book without accounts',
      'out-of-range',
      'book.cash',
      (input) => (input.book = { initialPrice: [1, 1], size: [], collateralUnits: [], cash: [] }),
    ],
    ['NaN in sizes', 'not-finite', 'book.size[3][1]', (input) => (mutable(input).book.size[3][1] = NaN)],
    [
      'a negative collateral',
      'out-of-range',
      'book.collateralUnits[2][0]',
      (input) => (mutable(input).book.collateralUnits[2][0] = -1),
    ],
    ['a price of zero', 'out-of-range', 'book.initialPrice[1]', (input) => (mutable(input).book.initialPrice[1] = 0)],
    ['a size for too few markets', 'invalid-input', 'book.size[0]', (input) => (mutable(input).book.size[0] = [1])],
    ['cash for too few accounts', 'invalid-input', 'book.size', (input) => mutable(input).book.cash.pop()],
    [
      'a negative depth',
      'out-of-range',
      'markets[1].plant.depth',
      (input) => (mutable(input).markets[1].plant.depth = -1),
    ],
    [
      'an unknown field of a market',
      'unknown-field',
      'markets[0].plant.colour',
      (input) => (mutable(input).markets[0].plant.colour = 1),
    ],
    [
      'two update intervals',
      'relation-violated',
      'markets[1].signals.updateInterval',
      (input) => (mutable(input).markets[1].signals.updateInterval = 30),
    ],
    ['an infinite return', 'not-finite', 'returns[5][0]', (input) => (mutable(input).returns[5][0] = Infinity)],
    ['no returns', 'out-of-range', 'returns', (input) => (input.returns = [])],
    ['a missing penalty', 'missing-field', 'penalty', (input) => delete input.penalty],
    ['a haircut of one', 'out-of-range', 'haircut', (input) => (input.haircut = 1)],
    ['insurance that is text', 'invalid-input', 'insurance', (input) => (input.insurance = 'much')],
  ])('%s', (_, code, field, change) => {
    const error = refusal(change);
    expect(error.code).toBe(code);
    expect(error.facts.field).toBe(field);
    expect(error.message).toContain(field);
    expect(error.message.split('\n')).toHaveLength(1);
  });
});

test('a mark that runs away fails the path instead of answering NaN', () => {
  const input = inputOf(REFERENCE_CASES[0]);
  const market = { ...input.markets[0], plant: { ...input.markets[0].plant, hedgeGamma: 1e12 } };
  expect(() => runCase(parseStressCase({ ...input, markets: [market, input.markets[1]] }))).toThrow(
    /a mark left every scale at step \d+/,
  );
});
