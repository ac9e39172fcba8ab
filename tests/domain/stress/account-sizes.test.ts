import { expect, test } from 'vitest';
import { drawBook, generatedBookSchema } from '@/server/domain/stress';
import { smallMarket } from './reference-cases';

const ACCOUNTS = 20_000;

/** Sizes of a book in one market with everybody on one side: scaled by one factor only. */
function sizes(changes: object): Float64Array {
  const spec = generatedBookSchema.parse({ accounts: ACCOUNTS, seed: 11, crowdedShare: 1, ...changes });
  return drawBook(spec, [smallMarket()], 0.1).size;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test.each([0.8, 1.2, 1.5, 4])('Pareto sizes have the tail exponent asked for: %s', (tailExponent) => {
  const drawn = sizes({ sizeDistribution: 'pareto', tailExponent }).toSorted();
  // The maximum-likelihood estimate of α given the least size; its standard error is α/√N.
  const estimate = 1 / mean(Array.from(drawn, (size) => Math.log(size / drawn[0])));
  expect(Math.abs(estimate / tailExponent - 1)).toBeLessThan(4 / Math.sqrt(ACCOUNTS));
  // P(size > x) = x^(−α): of the accounts, 2^(−α) are above twice the least size, and so on.
  for (const x of [1.1, 1.5, 2, 4]) {
    const expected = Math.pow(x, -tailExponent);
    const above = drawn.filter((size) => size > x * drawn[0]).length / ACCOUNTS;
    expect(Math.abs(above - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / ACCOUNTS));
  }
});

test.each([
  [undefined, 1.2],
  [0.5, 0.5],
  [2, 2],
])('log-normal sizes with dispersion %s have logs of normal moments', (sizeDispersion, deviation) => {
  const logs = Array.from(sizes({ sizeDispersion }), Math.log);
  const centre = mean(logs);
  const moment = (power: number) => mean(logs.map((value) => Math.pow((value - centre) / deviation, power)));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / ACCOUNTS));
  expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(6 / ACCOUNTS));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / ACCOUNTS));
});

test('dispersion 0 gives everybody the same size', () => {
  expect(new Set(sizes({ sizeDispersion: 0 })).size).toBe(1);
});

test('an account keeps its rank, its side and its leverage under another law of sizes', () => {
  const order = (drawn: Float64Array) => Array.from(drawn.keys()).sort((a, b) => drawn[a] - drawn[b]);
  const pareto = sizes({ sizeDistribution: 'pareto', tailExponent: 1.5 });
  expect(order(pareto)).toEqual(order(sizes({})));
  const book = (changes: object) =>
    drawBook(generatedBookSchema.parse({ accounts: 100, seed: 2, ...changes }), [smallMarket()], 0.1);
  const before = book({});
  const after = book({ sizeDistribution: 'pareto', tailExponent: 1.5 });
  after.size.forEach((size, i) => {
    expect(Math.sign(size)).toBe(Math.sign(before.size[i]));
    expect(after.cash[i] / size).toBeCloseTo(before.cash[i] / before.size[i], 12);
  });
});

test('demand is met whatever the law: the gross notional is that of demandNotional', () => {
  for (const law of [{}, { sizeDistribution: 'pareto', tailExponent: 0.5 }])
    expect(sizes({ ...law, demandNotional: [3e6] }).reduce((sum, size) => sum + size, 0) / 3e6).toBeCloseTo(1, 9);
});

test.each([
  [{ sizeDistribution: 'pareto' }, 'tailExponent'],
  [{ sizeDistribution: 'pareto', tailExponent: 0.4 }, 'tailExponent'],
  [{ sizeDistribution: 'pareto', tailExponent: 21 }, 'tailExponent'],
  [{ sizeDistribution: 'pareto', tailExponent: 2, sizeDispersion: 1 }, 'sizeDispersion'],
  [{ tailExponent: 2 }, 'tailExponent'],
  [{ sizeDistribution: 'normal' }, 'sizeDistribution'],
])('%j is refused at %s', (changes, field) => {
  const parsed = generatedBookSchema.safeParse({ accounts: 10, seed: 1, ...changes });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
