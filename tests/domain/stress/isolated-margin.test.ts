import { describe, expect, test } from 'vitest';
import { type AccountBook, drawBook, generatedBookSchema, transition } from '@/server/domain/stress';
import { smallMarket } from './reference-cases';

const HAIRCUT = 0.1;
const ACCOUNTS = 2000;
const market = smallMarket();
const MARKETS = [market, { ...market, side: -1 as const }, market];
const options = { accounts: ACCOUNTS, seed: 21, crossMarketShare: 0.5, initialPrice: [2000, 30_000, 5] };

const draw = (changes: object) => drawBook(generatedBookSchema.parse({ ...options, ...changes }), MARKETS, HAIRCUT);

/** Rows of a book as plain numbers: sizes, collateral, cash. */
function rowsOf({ accounts, markets, size, collateralUnits, cash }: AccountBook): number[][] {
  return Array.from({ length: accounts }, (_, i) => [
    ...size.subarray(i * markets, (i + 1) * markets),
    ...collateralUnits.subarray(i * markets, (i + 1) * markets),
    cash[i],
  ]);
}

const positionsOf = (row: readonly number[]) => row.slice(0, MARKETS.length).filter((size) => size !== 0);

describe('on isolated margin', () => {
  const cross = draw({ collateralShare: 0.25 });
  const isolated = draw({ collateralShare: 0.25, isolatedShare: 1 });

  test('each position is a row of its own, and positions are those of cross margin in the same order', () => {
    const rows = rowsOf(isolated);
    expect(rows.every((row) => positionsOf(row).length === 1)).toBe(true);
    expect(rows.length).toBeGreaterThan(ACCOUNTS * 1.5);
    expect(rows.flatMap(positionsOf)).toEqual(rowsOf(cross).flatMap(positionsOf));
  });

  test('the rows of an account sum to its cross-margin row', () => {
    const rows = rowsOf(isolated);
    let at = 0;
    for (const whole of rowsOf(cross)) {
      const parts = rows.slice(at, (at += positionsOf(whole).length));
      whole.forEach((value, k) => {
        const sum = parts.reduce((total, part) => total + part[k], 0);
        expect(Math.abs(sum - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value) + 1e-6);
      });
    }
    expect(at).toBe(rows.length);
  });

  test('no position leans on another: a margin raised in one market makes more of that market liquidatable', () => {
    const [first, ...others] = MARKETS;
    const raised = [{ ...first, margin: { ...first.margin, base: 3 * first.margin.base } }, ...others];
    const notional = (book: AccountBook) => transition(book, MARKETS, raised, HAIRCUT);
    const alone = notional(isolated);
    expect(alone.accounts.length).toBeGreaterThan(notional(cross).accounts.length);
    const rows = rowsOf(isolated);
    expect(alone.accounts.every(({ account }) => rows[account][0] !== 0)).toBe(true);
  });
});

test('a share of 0 is the book without it, and leaves the others as they were where it is between', () => {
  expect(draw({ isolatedShare: 0 })).toEqual(draw({}));
  const whole = rowsOf(draw({}));
  const mixed = rowsOf(draw({ isolatedShare: 0.3 }));
  let at = 0;
  let split = 0;
  let several = 0;
  for (const row of whole) {
    const positions = positionsOf(row).length;
    if (positions > 1) several++;
    if (positionsOf(mixed[at]).length === positions) expect(mixed[at++]).toEqual(row);
    else {
      split++;
      at += positions;
    }
  }
  expect(at).toBe(mixed.length);
  // A binomial count with p = 0.3: within four standard deviations.
  expect(Math.abs(split - 0.3 * several)).toBeLessThan(4 * Math.sqrt(several * 0.3 * 0.7));
});

test('a book that might have more than a million rows is refused before it is drawn', () => {
  expect(() => draw({ accounts: 333_334, isolatedShare: 0.01 })).toThrow(
    'book.accounts 333334 is out of range: at most 333333 over 3 markets where book.isolatedShare is above 0 (accounts)',
  );
});

describe('a mix of collateral', () => {
  const share = { collateralShare: 0.6 };
  const weights = [1, 0, 3];
  const valueOf = (book: AccountBook, i: number) =>
    options.initialPrice.map((price, m) => book.collateralUnits[3 * i + m] * price * (1 - HAIRCUT));

  test.each([0, 1])('spreads the same equity by its weights, isolated share %s', (isolatedShare) => {
    const plain = draw({ ...share, isolatedShare });
    const mixed = draw({ ...share, isolatedShare, collateralMix: weights });
    expect(mixed.size).toEqual(plain.size);
    expect(mixed.cash).toEqual(plain.cash);
    for (let i = 0; i < plain.accounts; i++) {
      const total = valueOf(plain, i).reduce((sum, value) => sum + value, 0);
      const spread = valueOf(mixed, i);
      expect(spread[0] / total).toBeCloseTo(0.25, 12);
      expect(spread[1]).toBe(0);
      expect(spread[2] / total).toBeCloseTo(0.75, 12);
    }
  });

  test.each([
    ['no weight above 0', { collateralMix: [0, 0, 0] }, /at least one weight above 0/],
    ['a negative weight', { collateralMix: [1, -1, 0] }, /at least 0 \(weight\)/],
    ['too few weights', { collateralMix: [1] }, /book.collateralMix has 1 entries: one per market, 3/],
  ])('is refused with %s', (_, changes, message) => {
    expect(() => draw({ ...share, ...changes })).toThrow(message);
  });
});
