import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStressRun, runPath } from '@/server/domain/stress';
import { engineSetup } from '@/server/domain/stress/engine/engine-setup';
import { createPathState } from '@/server/domain/stress/engine/path-state';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { type Scenario } from '@/server/domain/stress';
import { expectEqualBits, randomCase, shapes } from '../engine/random-case';
import { stillMarket } from '../engine/still-market';
import { smallMarket } from '../reference-cases';

type Part<Name> = Extract<Scenario, { name: Name }>;

const CONGESTION: Part<'congestion'> = {
  name: 'congestion',
  calmVolatility: 0.5,
  fullVolatility: 2,
  extraLatencySeconds: 900,
  rateShare: 0.05,
  durationSeconds: 7200,
};
const ARBITRAGE: Part<'funding-arbitrage'> = {
  name: 'funding-arbitrage',
  capital: 6e5,
  tickSeconds: 3600,
  entrySeconds: 600,
  exitSeconds: 300,
  cost: 0,
  durationSeconds: 14_400,
};
const WALK = { name: 'gbm', volatility: 2, durationSeconds: 14_400 };

function run(of: readonly object[], market = smallMarket(), changes: object = {}) {
  return parseStressRun({
    markets: [{ name: 'ETH', market, asset: 'ETH' }],
    book: { accounts: 60, seed: 1 },
    scenario: of.length === 1 ? of[0] : { name: 'composition', of },
    paths: 3,
    seed: 7,
    ...changes,
  });
}

test('the certified engine equals the naive one to the last bit under congestion and arbitrage', () => {
  const reactions = fc.record({
    congestion: fc.constantFrom(undefined, CONGESTION, { ...CONGESTION, calmVolatility: 0, fullVolatility: 1e-3 }),
    arbitrage: fc.constantFrom(undefined, { ...ARBITRAGE, tickSeconds: 900 }),
  });
  let changed = 0;
  fc.assert(
    fc.property(shapes, reactions, (shape, { congestion, arbitrage }) => {
      const stressCase = randomCase(shape);
      const given = { ...(congestion && { congestion }), ...(arbitrage && { arbitrage }) };
      if (expectEqualBits(stressCase, null, null, given)[0] !== expectEqualBits(stressCase)[0]) changed++;
    }),
    { numRuns: 60 },
  );
  expect(changed).toBeGreaterThan(15);
});

describe('congestion', () => {
  test('that no volatility reaches changes nothing, to the last bit', () => {
    const never = { ...CONGESTION, calmVolatility: 90, fullVolatility: 91 };
    for (let path = 0; path < 3; path++) expect(runPath(run([WALK, never]), path)).toEqual(runPath(run([WALK]), path));
  });

  test('that is full from the start is a market with that much more latency', () => {
    const always = { ...CONGESTION, calmVolatility: 0, fullVolatility: 1e-6, rateShare: 1, durationSeconds: 14_400 };
    for (const extraLatencySeconds of [1, 60, 600, 900]) {
      const late = smallMarket();
      const market = {
        ...late,
        signals: { ...late.signals, latency: late.signals.latency + 60 * Math.ceil(extraLatencySeconds / 60) },
      };
      const congested = runPath(run([WALK, { ...always, extraLatencySeconds }]), 1);
      expect(congested).toEqual(runPath(run([WALK], market), 1));
    }
  });

  test('that is full from the start leaves that share of the sale rate', () => {
    const always = {
      ...CONGESTION,
      calmVolatility: 0,
      fullVolatility: 1e-6,
      extraLatencySeconds: 0,
      durationSeconds: 14_400,
    };
    const usual = smallMarket();
    const withRate = (maxRate: number) => ({ ...usual, liquidation: { ...usual.liquidation, maxRate } });
    const congested = runPath(run([WALK, { ...always, rateShare: 0.25 }], withRate(4096)), 2);
    expect(congested).toEqual(runPath(run([WALK], withRate(1024)), 2));
    expect(congested).not.toEqual(runPath(run([WALK], withRate(4096)), 2));
  });

  test('ends with its time, while the run goes on', () => {
    const early = { ...CONGESTION, calmVolatility: 0, fullVolatility: 1e-6, durationSeconds: 60 };
    expect(runPath(run([{ ...WALK, volatility: 0 }, early]), 0)).toEqual(runPath(run([{ ...WALK, volatility: 0 }]), 0));
  });
});

describe('funding arbitrage', () => {
  /** Orders of arbitrageurs by step in a market whose book is long, so that longs pay funding. */
  function flows(changes: object = {}, size = 1000): number[] {
    const still = stillMarket({ closeFraction: 1, maxRate: 1e15 });
    const market = {
      ...still,
      funding: { ...still.funding, proportionalGain: 0.01, skewRateGain: 0, basisGain: 0, skewScale: 1e9 },
    };
    const book = {
      accounts: 1,
      markets: 1,
      initialPrice: Float64Array.of(100),
      size: Float64Array.of(size),
      collateralUnits: new Float64Array(1),
      cash: Float64Array.of(1e9),
    };
    const reactions = { arbitrage: { ...ARBITRAGE, ...changes } };
    const setup = engineSetup([market], book, { penalty: 0, insurance: 0, haircut: 0 }, { reactions });
    const state = createPathState(setup);
    const returns = new Float64Array(240);
    return Array.from(returns, (_, t) => {
      stepPath(setup, state, returns, t);
      return state.traderFlow[0];
    });
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  test('goes in before each tick on the side that is paid, at an even pace, and comes out after it', () => {
    const orders = flows();
    expect(orders.slice(0, 50).every((order) => order === 0)).toBe(true);
    expect(orders.slice(50, 60)).toEqual(Array.from({ length: 10 }, () => -60_000));
    expect(orders.slice(60, 65)).toEqual(Array.from({ length: 5 }, () => 120_000));
    expect(orders.slice(65, 110).every((order) => order === 0)).toBe(true);
    expect(sum(orders)).toBeCloseTo(0, 6);
    expect(flows({}, -1000).slice(50, 60)).toEqual(Array.from({ length: 10 }, () => 60_000));
  });

  test('begins nothing that it could not take back in time', () => {
    // Ticks at 60, 120, 180 and 240: the last one's way out would lie beyond the end.
    const orders = flows();
    expect(orders.filter((order) => order < 0)).toHaveLength(30);
    expect(orders.slice(185).every((order) => order === 0)).toBe(true);
  });

  test('stays out where a tick does not bring what it costs', () => {
    // Funding is 0.01·1e5/1e9 = 1e-6 a day, 1/24 of that in an hour.
    expect(flows({ cost: 1e-6 / 24 + 1e-9 }).every((order) => order === 0)).toBe(true);
    expect(flows({ cost: 1e-6 / 24 - 1e-9 }).some((order) => order !== 0)).toBe(true);
  });

  test('moves what accounts see: the mark falls as it goes in', () => {
    const [plain, traded] = [run([WALK]), run([WALK, { ...ARBITRAGE, capital: 5e6 }])].map((of) => runPath(of, 0));
    expect(traded).not.toEqual(plain);
  });
});

test.each<[readonly object[], RegExp]>([
  [[{ ...CONGESTION, fullVolatility: 0.5 }], /scenario\.fullVolatility .*above calmVolatility/],
  [[{ ...CONGESTION, rateShare: 0 }], /scenario\.rateShare 0 .*at least 0\.001/],
  [[{ ...CONGESTION, extraLatencySeconds: NaN }], /scenario\.extraLatencySeconds/],
  [[{ ...ARBITRAGE, entrySeconds: 3500 }], /scenario\.entrySeconds .*at most tickSeconds − exitSeconds/],
  [[{ ...ARBITRAGE, capital: -1 }], /scenario\.capital -1 .*above 0 USD/],
  [[CONGESTION, CONGESTION], /scenario\.of holds congestion more than once/],
  [[ARBITRAGE, WALK, ARBITRAGE], /scenario\.of holds funding-arbitrage more than once/],
])('refuses %j', (of, reason) => {
  expect(() => run(of)).toThrow(reason);
});
