import { DomainError, outOfRange } from '../errors';
import { type Market } from '../market';
import { MAX_ACCOUNTS } from './account-book';
import { type GeneratedBook } from './generated-book';

function requireOnePerMarket(spec: GeneratedBook, markets: number): void {
  for (const field of ['initialPrice', 'demandNotional', 'collateralMix'] as const)
    if (spec[field] !== undefined && spec[field].length !== markets)
      throw new DomainError(
        'invalid-input',
        `book.${field} has ${spec[field].length} entries: one per market, ${markets}`,
        {
          field: `book.${field}`,
          value: spec[field].length,
          limit: `${markets}`,
        },
      );
  if (spec.accounts < markets)
    throw new DomainError(
      'out-of-range',
      `book.accounts ${spec.accounts} is out of range: at least one per market, ${markets} (accounts)`,
      {
        field: 'book.accounts',
        value: spec.accounts,
        unit: 'accounts',
        limit: `at least ${markets}`,
      },
    );
}

/** Isolated margin may give every account a row per market; how many it will be isn't known before the draw. */
function requireRoom(spec: GeneratedBook, markets: number): void {
  if (spec.isolatedShare > 0 && spec.accounts * markets > MAX_ACCOUNTS)
    throw outOfRange(
      'book.accounts',
      spec.accounts,
      `at most ${Math.floor(MAX_ACCOUNTS / markets)} over ${markets} markets where book.isolatedShare is above 0`,
      'accounts',
    );
}

function requireFront(spec: GeneratedBook, markets: readonly Market[]): void {
  const without = markets.findIndex((market) => market.plant.frontDensity === 0);
  if (spec.leverage.distribution === 'front' && without >= 0)
    throw new DomainError(
      'relation-violated',
      `markets[${without}].plant.frontDensity 0 is refused: above 0 (USD per unit log price) where book.leverage.distribution is front`,
      { field: `markets[${without}].plant.frontDensity`, value: 0, unit: 'USD per unit log price', limit: 'above 0' },
    );
}

/** Refuses a book that can't be drawn for these markets. */
export function requireDrawable(spec: GeneratedBook, markets: readonly Market[]): void {
  requireOnePerMarket(spec, markets.length);
  requireRoom(spec, markets.length);
  requireFront(spec, markets);
}
