import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountBook, drawBook, generatedBookSchema, restingMargins, transition } from '@/server/domain/stress';
import { type Market } from '@/server/domain/market';
import { smallMarket } from './reference-cases';

const HAIRCUT = 0.1;

function markets(volatilityMultiplier = 2): Market[] {
  const first = smallMarket();
  const second = smallMarket();
  const margin = { ...first.margin, volatilityMultiplier };
  return [
    { ...first, margin },
    { ...second, side: -1, margin, plant: { ...second.plant, openInterest: 1e8 } },
  ];
}

/** Equity and gross notional of an account at the initial prices. */
function holdings(book: AccountBook, account: number): { equity: number; notional: number[] } {
  const notional = Array.from(
    { length: book.markets },
    (_, m) => book.size[account * book.markets + m] * book.initialPrice[m],
  );
  const collateral = Array.from(
    { length: book.markets },
    (_, m) => book.collateralUnits[account * book.markets + m] * book.initialPrice[m] * (1 - HAIRCUT),
  );
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return { equity: book.cash[account] + sum(notional) + sum(collateral), notional };
}

const spec = (changes: object) => generatedBookSchema.parse({ accounts: 500, seed: 3, ...changes });

describe('every account meets the initial margin of the venue', () => {
  test('for any leverage, sizes and collateral', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          sizeDispersion: fc.double({ min: 0, max: 3, noNaN: true }),
          collateralShare: fc.double({ min: 0, max: 1, noNaN: true }),
          crossMarketShare: fc.double({ min: 0, max: 1, noNaN: true }),
          leverage: fc.constantFrom({ distribution: 'front' }, { distribution: 'log-uniform', min: 1, max: 200 }),
          initialPrice: fc.constant([2000, 30_000]),
        }),
        (changes) => {
          const proposal = markets();
          const initial = proposal.map((market) => restingMargins(market).initial);
          const book = drawBook(spec({ accounts: 50, ...changes }), proposal, HAIRCUT);
          for (let account = 0; account < book.accounts; account++) {
            const { equity, notional } = holdings(book, account);
            const required = notional.reduce((sum, value, m) => sum + Math.abs(value) * initial[m], 0);
            expect(required).toBeGreaterThan(0);
            expect(equity).toBeGreaterThanOrEqual(required * (1 - 1e-9));
          }
          expect(transition(book, proposal, proposal, HAIRCUT)).toEqual({
            accounts: [],
            notional: 0,
            alreadyLiquidatable: 0,
          });
        },
      ),
      { numRuns: 50, seed: 5 },
    );
  });
});

test('by default the crowded side holds the open interest and the skew is that of the market at rest', () => {
  const book = drawBook(spec({}), markets(), HAIRCUT);
  for (const [m, openInterest, side] of [
    [0, 4e8, 1],
    [1, 1e8, -1],
  ] as const) {
    const sizes = Array.from({ length: 500 }, (_, account) => holdings(book, account).notional[m]);
    const onSide = sizes.filter((size) => size * side > 0).reduce((sum, size) => sum + Math.abs(size), 0);
    const skew = sizes.reduce((sum, size) => sum + size, 0);
    expect(onSide / openInterest).toBeCloseTo(1, 9);
    expect(Math.abs(skew) / openInterest).toBeLessThan(1e-9);
  }
});

test('demand and crowded share are met exactly', () => {
  const book = drawBook(spec({ demandNotional: [5e6, 2e6], crowdedShare: 0.8 }), markets(), HAIRCUT);
  const gross = [0, 0];
  const net = [0, 0];
  for (let account = 0; account < 500; account++)
    holdings(book, account).notional.forEach((value, m) => {
      gross[m] += Math.abs(value);
      net[m] += value;
    });
  expect(gross[0]).toBeCloseTo(5e6, 3);
  expect(gross[1]).toBeCloseTo(2e6, 3);
  expect(net[0]).toBeCloseTo(0.6 * 5e6, 3);
  expect(net[1]).toBeCloseTo(-0.6 * 2e6, 3);
});

test('under another margin the same traders want the same notional, and hold at least the equity it asks for', () => {
  const tight = drawBook(spec({}), markets(0.5), HAIRCUT);
  const wide = drawBook(spec({}), markets(8), HAIRCUT);
  expect(wide.size).toEqual(tight.size);
  let raised = 0;
  for (let account = 0; account < 500; account++) {
    const before = holdings(tight, account).equity;
    const after = holdings(wide, account).equity;
    expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-12));
    if (after > before * (1 + 1e-9)) raised++;
  }
  expect(raised).toBeGreaterThan(0);
  expect(raised).toBeLessThan(500);
});

test('log-uniform leverage lies between its bounds where the margin allows it', () => {
  const book = drawBook(spec({ leverage: { distribution: 'log-uniform', min: 2, max: 8 } }), markets(), HAIRCUT);
  const leverages = Array.from({ length: 500 }, (_, account) => {
    const { equity, notional } = holdings(book, account);
    return notional.reduce((sum, value) => sum + Math.abs(value), 0) / equity;
  });
  expect(Math.min(...leverages)).toBeGreaterThanOrEqual(2 * (1 - 1e-9));
  expect(Math.max(...leverages)).toBeLessThanOrEqual(8 * (1 + 1e-9));
  const median = leverages.sort((a, b) => a - b)[250];
  expect(Math.abs(median - 4)).toBeLessThan(0.4);
});

test('by default equity per notional on the crowded side has the mean of the plant, and the other side holds its notional', () => {
  const [market] = markets(0);
  const book = drawBook(spec({ accounts: 4000 }), [market], HAIRCUT);
  const ratios = { side: [] as number[], other: [] as number[] };
  for (let account = 0; account < book.accounts; account++) {
    const { equity, notional } = holdings(book, account);
    ratios[notional[0] > 0 ? 'side' : 'other'].push(equity / Math.abs(notional[0]));
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const expected = market.plant.openInterest / market.plant.frontDensity;
  expect(Math.abs(mean(ratios.side) / expected - 1)).toBeLessThan(0.1);
  expect(Math.min(...ratios.other)).toBeGreaterThanOrEqual(1);
});
