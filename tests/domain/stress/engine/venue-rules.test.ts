import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStressCase, parseStressRun, runPath } from '@/server/domain/stress';
import { engineSetup } from '@/server/domain/stress/engine/engine-setup';
import { outcomeOfPath } from '@/server/domain/stress/engine/outcome-of-path';
import { createPathState, type PathState } from '@/server/domain/stress/engine/path-state';
import { settlePath } from '@/server/domain/stress/engine/settle-path';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { keeperCapacity, type VenueRules, venueRulesSchema } from '@/server/domain/stress/venue-rules';
import { smallMarket } from '../reference-cases';
import { CALM, expectEqualBits, randomCase, shapes } from './random-case';
import { stillMarket } from './still-market';

const rulesOf = (given: object): VenueRules => venueRulesSchema.parse(given);

const anyRules = fc
  .record({
    deleveraging: fc.constantFrom('none', 'queue', 'pro-rata'),
    insuranceInflowPerDay: fc.constantFrom(0, 1e4),
    breaker: fc.constantFrom(undefined, { move: 0.02, windowSeconds: 600, haltSeconds: 300 }),
    keepers: fc.constantFrom(
      undefined,
      { reward: 0.001, capacity: 1e5, referenceReward: 0.001, elasticity: 1 },
      {
        reward: 0.002,
        capacity: 1e3,
        referenceReward: 0.001,
        elasticity: 2,
        delay: { distribution: 'exponential', meanSeconds: 120 },
      },
    ),
  })
  .map(({ breaker, keepers, ...rest }) =>
    rulesOf({ ...rest, ...(breaker && { breaker }), ...(keepers && { keepers }) }),
  );

test('the certified engine equals the naive one to the last bit under any rules', () => {
  let deleveraged = 0;
  let changed = 0;
  fc.assert(
    fc.property(shapes, anyRules, (shape, rules) => {
      const stressCase = { ...randomCase(shape), insurance: 0, penalty: 0.01 };
      const [ruled] = expectEqualBits(stressCase, null, rules);
      if (Number(/"deleveragedAccounts":(\d+)/.exec(ruled)?.[1]) > 0) deleveraged++;
      if (ruled !== expectEqualBits(stressCase)[0]) changed++;
    }),
    { numRuns: 120 },
  );
  expect(deleveraged).toBeGreaterThan(10);
  expect(changed).toBeGreaterThan(40);
});

test('a counterparty that its payment makes liquidatable is seen in the next step', () => {
  const market = stillMarket({ closeFraction: 1, maxRate: 1e15 });
  // The second account has gained 200 in one market and lost 250 in the other; giving up 80 of it leaves too little.
  const stressCase = parseStressCase({
    markets: [market, market],
    book: {
      initialPrice: [100, 100],
      size: [
        [10, 0],
        [-10, 10],
      ],
      collateralUnits: [
        [0, 0],
        [0, 0],
      ],
      cash: [120 - 1000, 150],
    },
    returns: [[Math.log(0.8), Math.log(0.75)], ...Array.from({ length: 3 }, () => [0, 0])],
    penalty: 0,
    insurance: 0,
    haircut: 0,
  });
  const [bits] = expectEqualBits(stressCase, null, rulesOf({ deleveraging: 'queue' }));
  expect(bits).toContain('"deleveragedAccounts":1');
  expect(bits).toContain('"accountsLiquidated":2');
});

test('what one side loses the others gain, under any rules, after every step', () => {
  fc.assert(
    fc.property(shapes, anyRules, fc.constantFrom(0, 0.01, 0.1), (shape, rules, penalty) => {
      const stressCase = { ...randomCase({ ...shape, steps: Math.min(60, shape.steps) }), penalty, insurance: 1000 };
      const setup = engineSetup(stressCase.markets, stressCase.book, stressCase, { rules, seed: 5 });
      const state = createPathState(setup);
      const { cash, size, initialPrice, markets } = stressCase.book;
      const positions = size.reduce((sum, n, at) => sum + Math.abs(n) * initialPrice[at % markets], 0);
      const gross = positions + cash.reduce((sum, value) => sum + Math.abs(value), 1000);
      for (let t = 0; t < stressCase.steps; t++) {
        stepPath(setup, state, stressCase.returns, t * setup.markets);
        const highest = Math.max(1, ...state.mark.map((mark, m) => mark / initialPrice[m]));
        const settled = settlePath(setup, state);
        const owed = -(settled.traderChange + state.penalties - state.collateralProceeds);
        expect(Math.abs(settled.providerLedger - owed)).toBeLessThan(1e-11 * gross * highest);
        const outcome = outcomeOfPath(setup, state);
        const others = outcome.liquidityProviderPnl + Math.max(0, outcome.insuranceFund) - 1000 + outcome.keeperRewards;
        expect(Math.abs(outcome.traderPnl + others)).toBeLessThan(1e-11 * gross * highest);
      }
    }),
    { numRuns: 60 },
  );
});

/** One market at 100 USD that nothing moves but the returns given. */
function walk(
  accounts: readonly (readonly [size: number, equity: number])[],
  returns: readonly number[],
  rules: object,
  insurance = 0,
): { state: PathState; sizes: number[]; outcome: ReturnType<typeof outcomeOfPath>; equities: number[] } {
  const book = {
    accounts: accounts.length,
    markets: 1,
    initialPrice: Float64Array.of(100),
    size: Float64Array.from(accounts, ([size]) => size),
    collateralUnits: new Float64Array(accounts.length),
    cash: Float64Array.from(accounts, ([size, equity]) => equity - 100 * size),
  };
  const terms = { penalty: 0.01, insurance, haircut: 0 };
  const market = stillMarket({ closeFraction: 1, maxRate: 1e15 });
  const setup = engineSetup([market], book, terms, { rules: rulesOf(rules), seed: 1 });
  const state = createPathState(setup);
  returns.forEach((_, t) => stepPath(setup, state, Float64Array.from(returns), t));
  return {
    state,
    sizes: accounts.map((_, i) => state.rows[i * setup.rowLength + 1]),
    equities: accounts.map((_, i) => {
      const row = i * setup.rowLength;
      return state.rows[row] + state.rows[row + 1] * state.positionValue[0];
    }),
    outcome: outcomeOfPath(setup, state),
  };
}

const fall = Math.log(0.8);

describe('auto-deleveraging', () => {
  // The long of 10 units loses 200 of its 120; shorts of 4, 8 and 8 units have gained 80, 160 and 160.
  const book = [
    [10, 120],
    [-4, 300],
    [-8, 200],
    [-8, 400],
    [6, 5_000],
  ] as const;

  test('by rank takes the most leveraged of the other side whole, then the next; the bankrupt is left with nothing', () => {
    const { sizes, equities, outcome } = walk(book, [fall, 0], { deleveraging: 'queue' });
    // Leverage at 80: 320/380, 640/360, 640/560: account 2 first, then 3.
    expect(sizes).toEqual([0, -4, 0, -6, 6]);
    expect(equities[0]).toBeCloseTo(0, 10);
    // A shortfall of 80 on 10 units: 8 USD a unit.
    expect(equities[2]).toBeCloseTo(200 + 160 - 64, 10);
    expect(equities[3]).toBeCloseTo(400 + 160 - 16, 10);
    expect(outcome).toMatchObject({ badDebt: 0, socialisedLoss: 0, deleveragedAccounts: 2, accountsClosed: 1 });
    expect(outcome.deleveragingLoss).toBeCloseTo(80, 10);
    expect(outcome.deleveragedNotional[0]).toBeCloseTo(800, 10);
    expect(outcome.liquidatedNotional[0]).toBe(0);
    expect(outcome.firstDeleveragingSeconds).toBe(120);
  });

  test('pro-rata takes the same share of everybody on the other side who has gained', () => {
    const { sizes, equities, outcome } = walk(book, [fall, 0], { deleveraging: 'pro-rata' });
    expect(sizes.map((size) => Number(size.toFixed(10)))).toEqual([0, -2, -4, -4, 6]);
    expect(equities[1]).toBeCloseTo(300 + 80 - 16, 10);
    expect(equities[2]).toBeCloseTo(200 + 160 - 32, 10);
    expect(outcome).toMatchObject({ deleveragedAccounts: 3, badDebt: 0 });
  });

  test('is no matter while the insurance fund can pay, and none at all unless asked for', () => {
    for (const [rules, insurance, badDebt] of [
      [{ deleveraging: 'queue' }, 1000, 80],
      [{}, 0, 80],
    ] as const) {
      const { outcome } = walk(book, [fall, 0], rules, insurance);
      expect(outcome).toMatchObject({ deleveragedAccounts: 0, firstDeleveragingSeconds: null });
      expect(outcome.badDebt).toBeCloseTo(badDebt, 10);
    }
  });

  test('leaves to the market what the other side does not hold', () => {
    const { sizes, outcome } = walk([book[0], [-4, 300]], [fall, 0], { deleveraging: 'queue' });
    expect(sizes).toEqual([0, 0]);
    expect(outcome.deleveragedNotional[0]).toBeCloseTo(320, 10);
    expect(outcome.liquidatedNotional[0]).toBeCloseTo(480, 10);
    // Six units of ten are sold with their part of the shortfall.
    expect(outcome.badDebt).toBeCloseTo(48, 10);
  });
});

describe('keepers', () => {
  test('close more for a better reward, by the stated power', () => {
    const keepers = { reward: 0.004, capacity: 1e6, referenceReward: 0.001, elasticity: 0.5 };
    expect(keeperCapacity(rulesOf({ keepers }))).toBeCloseTo(2e6, 6);
    expect(keeperCapacity(rulesOf({ keepers: { ...keepers, elasticity: 0 } }))).toBe(1e6);
    expect(keeperCapacity(rulesOf({}))).toBe(Infinity);
  });

  test('never sell more than they can, and keep their reward out of the penalty', () => {
    const keepers = { reward: 0.004, capacity: 1, referenceReward: 0.004, elasticity: 1 };
    const { sizes, outcome } = walk([[10, 110]], [Math.log(0.93), 0], { keepers });
    // 1 USD/s for 60 s at a mark of 93.
    expect(sizes[0]).toBeCloseTo(10 - 60 / 93, 10);
    expect(outcome.keeperRewards).toBeCloseTo(0.004 * 60, 10);
    expect(outcome.insuranceFund).toBeCloseTo(0.006 * 60, 10);
  });

  test('find an account after the delay, counted from when it first was liquidatable', () => {
    const keepers = { reward: 0.001, capacity: 1e9, referenceReward: 0.001, elasticity: 0 };
    const late = (delay: object, steps: number) =>
      walk([[10, 110]], [Math.log(0.93), ...Array.from({ length: steps }, () => 0)], {
        keepers: { ...keepers, delay },
      });
    const fixed = { distribution: 'fixed', seconds: 150 };
    expect(late(fixed, 3).outcome.accountsClosed).toBe(0);
    // First liquidatable in the second step, found three steps later, closed in that one.
    expect(late(fixed, 4).outcome).toMatchObject({ accountsClosed: 1, meanLatencySeconds: 240 });
  });

  test.each([
    ['exponential', { distribution: 'exponential', meanSeconds: 3600 }, 3600],
    ['log-normal', { distribution: 'log-normal', medianSeconds: 1800, dispersion: 1 }, 1800 * Math.exp(0.5)],
  ])('have delays of the stated mean where they are %s', (_name, delay, mean) => {
    const keepers = { reward: 0.001, capacity: 1e12, referenceReward: 0.001, elasticity: 0, delay };
    const count = 2000;
    const book = Array.from({ length: count }, () => [1, 11] as const);
    const returns = [Math.log(0.93), ...Array.from({ length: 3000 }, () => 0)];
    const { outcome } = walk(book, returns, { keepers });
    expect(outcome.accountsClosed).toBe(count);
    // Found at the end of the interval in which the delay runs out: half an interval later on average, and one is counted.
    const expected = mean + 30 + 60;
    expect(Math.abs((outcome.meanLatencySeconds ?? 0) - expected)).toBeLessThan((4 * 1.4 * mean) / Math.sqrt(count));
  });
});

describe('a circuit breaker', () => {
  const breaker = { move: 0.05, windowSeconds: 120, haltSeconds: 180 };

  test('halts at the move, liquidates nobody meanwhile, and lets go afterwards', () => {
    const returns = [Math.log(0.9), 0, 0, 0, 0, 0];
    const book = [[10, 110]] as const;
    const sizes = returns.map((_, t) => walk(book, returns.slice(0, t + 1), { breaker }).sizes[0]);
    // The mark shows the fall in the second step; that one and two more stand still.
    expect(sizes).toEqual([10, 10, 10, 10, 0, 0]);
    expect(walk(book, returns, { breaker }).outcome.haltSeconds).toEqual([180]);
    expect(walk(book, returns, {}).sizes).toEqual([0]);
  });

  test('looks no further back than its window, and starts anew after a halt', () => {
    const slow = Array.from({ length: 40 }, () => Math.log(0.98));
    expect(walk([[1, 1e6]], slow, { breaker }).outcome.haltSeconds).toEqual([0]);
    const once = [Math.log(0.9), ...Array.from({ length: 20 }, () => 0)];
    expect(walk([[1, 1e6]], once, { breaker }).outcome.haltSeconds).toEqual([180]);
  });
});

test('contributions fill the fund and are paid by liquidity providers', () => {
  const { outcome } = walk(
    [[1, 1e6]],
    Array.from({ length: 60 }, () => 0),
    { insuranceInflowPerDay: 2400 },
  );
  expect(outcome.insuranceFund).toBeCloseTo(100, 9);
  expect(outcome.contributions).toBeCloseTo(100, 9);
  expect(outcome.liquidityProviderPnl).toBeCloseTo(-100, 9);
});

describe('a run with rules', () => {
  const run = (venue: object | undefined) =>
    parseStressRun({
      markets: [{ name: 'ETH', market: smallMarket(), asset: 'ETH' }],
      book: { accounts: 60, seed: 1, leverage: { distribution: 'log-uniform', min: 5, max: 20 } },
      scenario: { name: 'shock-ramp', shock: 0.3, horizonSeconds: 1800 },
      paths: 3,
      seed: 7,
      ...(venue && { venue }),
    });

  test('pays no shortfall twice: what counterparties bear is no bad debt', () => {
    const plain = runPath(run(undefined), 0).proposal;
    const queued = runPath(run({ deleveraging: 'queue' }), 0).proposal;
    const shared = runPath(run({ deleveraging: 'pro-rata' }), 0).proposal;
    if (!('badDebt' in plain) || !('badDebt' in queued) || !('badDebt' in shared)) throw new Error('a path collapsed');
    expect(plain.badDebt).toBeGreaterThan(0);
    expect(queued.deleveragedAccounts).toBeGreaterThan(0);
    expect(queued.badDebt).toBeLessThan(plain.badDebt);
    expect(shared.deleveragedAccounts).toBeGreaterThanOrEqual(queued.deleveragedAccounts);
  });

  test.each<[object, RegExp]>([
    [{ deleveraging: 'lottery' }, /venue\.deleveraging .*one of none, queue, pro-rata/],
    [{ breaker: { move: 0, windowSeconds: 60, haltSeconds: 60 } }, /venue\.breaker\.move 0 .*above 0 \(log\)/],
    [
      { keepers: { reward: 0, capacity: 1, referenceReward: 0.01, elasticity: 1 } },
      /venue\.keepers\.reward .*above 0 .*nobody liquidates for nothing/,
    ],
    [{ insuranceInflowPerDay: -1 }, /venue\.insuranceInflowPerDay -1 .*at least 0/],
    [{ mood: 1 }, /venue\.mood/],
  ])('refuses %o', (venue, reason) => {
    expect(() => run(venue)).toThrow(reason);
  });
});

test('rules cost nothing that changes a run without them', () => {
  expect(expectEqualBits(randomCase(CALM), null, rulesOf({}))).toEqual(expectEqualBits(randomCase(CALM)));
});
