import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type AccountBook, drawBook, generatedBookSchema } from '@/server/domain/stress';
import { smallMarket } from './reference-cases';

/** SHA-256 of a book's numbers as big-endian doubles: prices, sizes, collateral, cash. */
function bookHash({ initialPrice, size, collateralUnits, cash }: AccountBook): string {
  const hash = createHash('sha256');
  for (const numbers of [initialPrice, size, collateralUnits, cash]) {
    const bytes = new DataView(new ArrayBuffer(8 * numbers.length));
    numbers.forEach((value, k) => bytes.setFloat64(8 * k, value));
    hash.update(new Uint8Array(bytes.buffer));
  }
  return hash.digest('hex');
}

test.each<[string, object, string]>([
  ['by default', {}, 'c115db0e5369f8bfe9eb031cfedc729b5bd3c4ecb47d511e2dafbbf218bb32dd'],
  [
    'with every figure stated',
    {
      initialPrice: [2000, 30_000],
      demandNotional: [5e6, 2e6],
      crowdedShare: 0.7,
      leverage: { distribution: 'log-uniform', min: 2, max: 40 },
      sizeDispersion: 0.8,
      crossMarketShare: 0.5,
      collateralShare: 0.4,
    },
    'ca119b5c01d2ef7b580d1c8ba6e46016b0226fd55ffc73af3c88d87642f2e53a',
  ],
])('a stored seed draws the same book to the last bit, %s', (_, changes, expected) => {
  const market = smallMarket();
  const markets = [market, { ...market, side: -1 as const }];
  const book = drawBook(generatedBookSchema.parse({ accounts: 200, seed: 9, ...changes }), markets, 0.1);
  expect(bookHash(book)).toBe(expected);
});
