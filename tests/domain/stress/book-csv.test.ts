import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookCsv, parseStressRun, runPath } from '@/server/domain/stress';
import { type AccountBook } from '@/server/domain/stress/account-book';
import { parseBookCsv } from '@/server/domain/stress/book-csv';
import { bookOf } from '@/server/domain/stress/book-of';
import { smallMarket } from './reference-cases';

const NAMES = ['ETH', 'BTC, "new"'];
const PRICES = [3000, 60_000];
const read = (...lines: string[]) => parseBookCsv(lines.join('\n'), NAMES, PRICES);

test('a book is read by account and market, in order of the first row', () => {
  const book = read(
    '\ufeffaccount,market,size,collateral,cash\r',
    'bob,"BTC, ""new""",-0.5,,31000\r',
    'amy,ETH,2,0.1,-5e3',
    '',
    'bob,ETH,+1.25,.5,-1000',
  );
  expect(book.accounts).toBe(2);
  expect([...book.size]).toEqual([1.25, -0.5, 2, 0]);
  expect([...book.collateralUnits]).toEqual([0.5, 0, 0.1, 0]);
  expect([...book.cash]).toEqual([30_000, -5000]);
  expect([...book.initialPrice]).toEqual(PRICES);
});

test('margin and entry price give the same cash as an account that was opened there', () => {
  const book = read('market,account,entryPrice,margin,size', 'ETH,a,2900,500,2', '"BTC, ""new""",a,61000,400,-0.1');
  // Equity at the marks: cash + Σ size·price = margins and what the positions have made.
  expect(book.cash[0] + 2 * 3000 - 0.1 * 60_000).toBeCloseTo(500 + 400 + 2 * 100 + 0.1 * 1000, 9);
});

test('a book that is written out reads back to the last bit', () => {
  const value = fc.oneof(fc.constant(0), fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value, value, value), { minLength: 1, maxLength: 30 }), (rows) => {
      const book: AccountBook = {
        accounts: rows.length,
        markets: 2,
        initialPrice: Float64Array.from(PRICES),
        size: Float64Array.from(rows.flatMap(([a, b]) => [a, b])),
        collateralUnits: Float64Array.from(rows.flatMap(([, , a, b]) => [Math.abs(a), Math.abs(b)])),
        cash: Float64Array.from(rows, ([, , , , cash]) => cash),
      };
      const again = parseBookCsv(bookCsv(book, NAMES), NAMES, PRICES);
      // −0 comes back as 0, which no figure tells apart.
      const bits = ({ size, collateralUnits, cash }: AccountBook) =>
        [size, collateralUnits, cash].map((all) => Array.from(all, (one) => one + 0));
      expect(bits(again)).toEqual(bits(book));
    }),
  );
});

describe('a faulty file is refused with every fault by line, column, value and unit', () => {
  const header = 'account,market,size,collateral,cash';
  test.each<[string, string[], RegExp]>([
    ['nothing', [''], /line 1: the file is empty/],
    ['no account', [header], /line 2: there is no account: at least 1 row/],
    ['an unknown column', ['account,market,size,cash,mood', 'a,ETH,1,0,1'], /line 1: "mood" is no column/],
    ['a column twice', [`${header},size`, 'a,ETH,1,0,1,1'], /line 1: column size stands there twice/],
    ['no size', ['account,market,cash', 'a,ETH,1'], /line 1: column size is missing/],
    ['cash and margin', [`${header},margin,entryPrice`, 'a,ETH,1,0,1,1,1'], /either column cash, or both/],
    ['margin without entry', ['account,market,size,margin', 'a,ETH,1,1'], /either column cash, or both/],
    ['NaN', [header, 'a,ETH,NaN,0,1'], /line 2: size "NaN" is no finite number \(units of the base asset\)/],
    ['a hexadecimal number', [header, 'a,ETH,0x10,0,1'], /line 2: size "0x10" is no finite number/],
    ['a number beyond all bounds', [header, 'a,ETH,1e999,0,1'], /line 2: size "1e999" is no finite number/],
    ['a comma in a number', [header, 'a,ETH,"1,5",0,1'], /line 2: size "1,5" is no finite number/],
    ['an empty size', [header, 'a,ETH,,0,1'], /line 2: size is empty/],
    ['negative collateral', [header, 'a,ETH,1,-2,1'], /line 2: collateral -2 is out of range: at least 0/],
    ['an unknown market', [header, 'a,DOGE,1,0,1'], /line 2: market "DOGE" is none of ETH, BTC/],
    ['no account name', [header, ' ,ETH,1,0,1'], /line 2: account "" is refused: 1 to 80 characters/],
    ['a position twice', [header, 'a,ETH,1,0,1', 'a,ETH,2,0,1'], /line 3: account a has market ETH on line 2 already/],
    ['a field too few', [header, 'a,ETH,1'], /line 2: 3 fields, the header has 5/],
    ['an open quote', [header, 'a,"ETH,1,0,1'], /line 2: a quoted field never ends/],
    [
      'several',
      [header, 'a,ETH,x,0,1', 'b,ETH,1,-1,y'],
      /line 2: size "x".*; line 3: collateral -1.*; line 3: cash "y"|line 3: cash "y".*line 3: collateral -1/,
    ],
  ])('%s', (_name, lines, reason) => {
    expect(() => read(...lines)).toThrow(reason);
  });

  test('of very many, twenty are listed and the rest counted', () => {
    const lines = Array.from({ length: 50 }, (_, k) => `a${k},ETH,x,0,1`);
    expect(() => read(header, ...lines)).toThrow(/line 21: .*; and 30 more$/);
  });
});

describe('a run with imported accounts', () => {
  const run = (book: object) =>
    parseStressRun({
      markets: [{ name: 'ETH', market: smallMarket(), asset: 'ETH' }],
      book,
      scenario: { name: 'shock-ramp', shock: 0.2, horizonSeconds: 1800 },
      paths: 2,
      seed: 7,
    });

  test('comes to what the same accounts come to when they are drawn', () => {
    const drawn = run({ accounts: 40, seed: 3 });
    const book = bookOf(drawn, drawn.markets);
    const imported = run({ csv: bookCsv(book, ['ETH']), initialPrice: [...book.initialPrice] });
    expect(runPath(imported, 1)).toEqual(runPath(drawn, 1));
  });

  test.each<[object, RegExp]>([
    [{ csv: 'account,market,size,cash\na,BTC,1,1', initialPrice: [1] }, /line 2: market "BTC" is none of ETH/],
    [{ csv: 'account,market,size,cash\na,ETH,1,1' }, /book\.initialPrice/],
    [
      { csv: 'account,market,size,cash\na,ETH,1,1', initialPrice: [1, 2] },
      /book\.initialPrice has 2 entries: one per market, 1/,
    ],
    [{ csv: 'account,market,size,cash\na,ETH,1,1', initialPrice: [-1] }, /book\.initialPrice.*above 0 \(USD\)/],
  ])('is refused as %j', (book, reason) => {
    expect(() => run(book)).toThrow(reason);
  });
});
