import { describe, expect, test } from 'vitest';
import { DomainError } from '@/server/domain/errors';
import { parseStress, parseStressRun } from '@/server/domain/stress';
import { inputOf, REFERENCE_CASES, smallMarket } from './reference-cases';

function input(): Record<string, unknown> {
  return {
    markets: [{ name: 'ETH', market: smallMarket(), asset: 'ETH' }],
    book: { accounts: 20, seed: 1 },
    scenario: { name: 'gbm', volatility: 0.6, durationSeconds: 3600 },
    paths: 4,
    seed: 7,
  };
}

test('figures that are left out get their stated defaults', () => {
  const run = parseStressRun(input());
  expect(run).toMatchObject({ penalty: 0.005, insurance: 0, haircut: 0.1, scenario: { drift: 0, correlation: 0.8 } });
  expect(run.book).toMatchObject({
    kind: 'generated',
    spec: { leverage: { distribution: 'front' }, collateralShare: 0 },
  });
});

test('plain markets are named by their place, and an explicit book is taken as it is', () => {
  const { markets, book } = inputOf(REFERENCE_CASES[0]);
  const run = parseStressRun({ ...input(), markets, book });
  expect(run.markets.map(({ name }) => name)).toEqual(['market-1', 'market-2']);
  expect(run.book).toMatchObject({ kind: 'explicit', book: { accounts: 40, markets: 2 } });
});

test('a case and a run are told apart', () => {
  expect(parseStress(input()).kind).toBe('run');
  expect(parseStress(inputOf(REFERENCE_CASES[0])).kind).toBe('case');
  expect(() => parseStress({})).toThrow(/scenario is missing/);
});

describe('a run is refused by the name of its fault', () => {
  const market = (change: (market: ReturnType<typeof smallMarket>) => unknown) => {
    const changed = smallMarket();
    change(changed);
    return changed;
  };
  const slow = market((changed) => Object.assign(changed.signals, { updateInterval: 1800 }));
  const odd = market((changed) => Object.assign(changed.signals, { updateInterval: 90 }));
  const short = market((changed) => Object.assign(changed, { side: -1 }));
  const frontless = market((changed) => Object.assign(changed.plant, { frontDensity: 0 }));
  const named = (of: unknown, name = 'ETH') => [{ name, market: of, asset: 'ETH' }];
  const historical = { name: 'historical', event: 'black-thursday-2020' };

  test.each<[string, string, string, Record<string, unknown>]>([
    ['no accounts', 'out-of-range', 'book.accounts', { book: { accounts: 0, seed: 1 } }],
    ['too many accounts', 'out-of-range', 'book.accounts', { book: { accounts: 1_000_001, seed: 1 } }],
    [
      'an empty explicit book',
      'out-of-range',
      'book.cash',
      { book: { initialPrice: [1], size: [], collateralUnits: [], cash: [] } },
    ],
    ['an unknown field of the book', 'unknown-field', 'book.mood', { book: { accounts: 5, seed: 1, mood: 1 } }],
    [
      'leverage upside down',
      'invalid-input',
      'book.leverage.max',
      { book: { accounts: 5, seed: 1, leverage: { distribution: 'log-uniform', min: 5, max: 2 } } },
    ],
    ['an unknown field', 'unknown-field', 'colour', { colour: 1 }],
    ['no paths', 'out-of-range', 'paths', { paths: 0 }],
    ['too many paths', 'out-of-range', 'paths', { paths: 1_000_001 }],
    ['half a path', 'invalid-input', 'paths', { paths: 1.5 }],
    ['NaN for a seed', 'not-finite', 'seed', { seed: NaN }],
    ['an unknown scenario', 'invalid-input', 'scenario.name', { scenario: { name: 'weather' } }],
    ['an unknown event', 'invalid-input', 'scenario.event', { scenario: { name: 'historical', event: 'tulips' } }],
    [
      'a negative volatility',
      'out-of-range',
      'scenario.volatility',
      { scenario: { name: 'gbm', volatility: -1, durationSeconds: 60 } },
    ],
    [
      'an unknown field of the scenario',
      'unknown-field',
      'scenario.colour',
      { scenario: { ...historical, colour: 1 } },
    ],
    [
      'too long a path',
      'too-large',
      'scenario',
      {
        markets: named(market((changed) => Object.assign(changed.signals, { updateInterval: 1, latency: 1 }))),
        scenario: { name: 'gbm', volatility: 1, durationSeconds: 31_000_000 },
      },
    ],
    [
      'an hour with too few steps',
      'out-of-range',
      'signals.updateInterval',
      { markets: named(slow), scenario: historical },
    ],
    ['a baseline of another market', 'relation-violated', 'baseline[0]', { baseline: named(smallMarket(), 'BTC') }],
    ['a baseline of the other side', 'relation-violated', 'baseline[0]', { baseline: named(short) }],
    [
      'a baseline with one market more',
      'relation-violated',
      'baseline[1]',
      { baseline: [...named(smallMarket()), ...named(smallMarket(), 'BTC')] },
    ],
    ['a baseline whose interval is no multiple', 'unsupported', 'signals.updateInterval', { baseline: named(odd) }],
    [
      'one name twice',
      'relation-violated',
      'markets[1].name',
      { markets: [...named(smallMarket()), ...named(smallMarket())] },
    ],
    ['no markets', 'out-of-range', 'markets', { markets: [] }],
    [
      'a fault inside a market',
      'missing-field',
      'markets[0].market.side',
      { markets: named({ ...smallMarket(), side: undefined }) },
    ],
    [
      'no density to draw leverage from',
      'relation-violated',
      'markets[0].plant.frontDensity',
      { markets: named(frontless) },
    ],
    [
      'prices for too few markets',
      'invalid-input',
      'book.initialPrice',
      { book: { accounts: 5, seed: 1, initialPrice: [1, 2] } },
    ],
  ])('%s', (_, code, field, change) => {
    let error: unknown;
    try {
      parseStressRun({ ...input(), ...change });
    } catch (cause) {
      error = cause;
    }
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code, facts: { field } });
    expect((error as DomainError).message.split('\n')).toHaveLength(1);
  });
});
