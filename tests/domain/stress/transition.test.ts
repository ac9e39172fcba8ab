import { describe, expect, test } from 'vitest';
import { parseAccountBook, restingMargins, transition } from '@/server/domain/stress';
import { type Market } from '@/server/domain/market';
import { smallMarket } from './reference-cases';

function market(base: number): Market {
  const original = smallMarket();
  return { ...original, margin: { ...original.margin, base, volatilityMultiplier: 0 } };
}

// equity per unit of notional: 12 %, 6 %, 3 %; the last has no position
const book = parseAccountBook(
  {
    initialPrice: [100],
    size: [[10], [-20], [10], [0]],
    collateralUnits: [[0], [0], [0], [0]],
    cash: [-1000 + 120, 2000 + 120, -1000 + 30, -5],
  },
  1,
);

describe('who becomes liquidatable by the change alone', () => {
  test('raising the margin from 5 % to 10 % takes exactly the account at 6 %', () => {
    expect(restingMargins(market(0.05)).maintenance).toBe(0.05);
    expect(transition(book, [market(0.05)], [market(0.1)], 0)).toEqual({
      accounts: [{ account: 1, notional: 2000, healthBefore: 20, healthAfter: -80 }],
      notional: 2000,
      alreadyLiquidatable: 1,
    });
  });

  test('lowering it takes nobody', () => {
    expect(transition(book, [market(0.1)], [market(0.02)], 0)).toEqual({
      accounts: [],
      notional: 0,
      alreadyLiquidatable: 2,
    });
  });

  test('a health of exactly 0 is not liquidatable, before or after', () => {
    expect(transition(book, [market(0.06)], [market(0.07)], 0)).toMatchObject({
      accounts: [{ account: 1, healthBefore: 0 }],
    });
    expect(transition(book, [market(0.05)], [market(0.06)], 0).accounts).toEqual([]);
  });

  test('collateral counts after its haircut', () => {
    const backed = parseAccountBook({ initialPrice: [100], size: [[10]], collateralUnits: [[1]], cash: [-1000] }, 1);
    expect(transition(backed, [market(0.05)], [market(0.09)], 0).accounts).toEqual([]);
    expect(transition(backed, [market(0.05)], [market(0.09)], 0.2).accounts).toHaveLength(1);
  });
});
