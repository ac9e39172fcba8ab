import { describe, expect, test } from 'vitest';
import { CORE } from '@/server/domain/market';
import { parseStressCase, runCase } from '@/server/domain/stress';
import { engineSetup } from '@/server/domain/stress/engine/engine-setup';
import { type PathState, createPathState } from '@/server/domain/stress/engine/path-state';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { stillMarket } from './still-market';

const PRICE = 100;

interface Setting {
  readonly closeFraction?: number;
  readonly maxRate?: number;
  readonly depth?: number;
  readonly penalty?: number;
  readonly insurance?: number;
  /** per account: size, collateral units, equity in USD at the start */
  readonly accounts: readonly (readonly [size: number, collateral: number, equity: number])[];
  readonly returns: readonly number[];
}

function input({ closeFraction = 1, maxRate = 1e15, depth, penalty = 0, insurance = 0, accounts, returns }: Setting) {
  return parseStressCase({
    markets: [stillMarket({ closeFraction, maxRate }, depth)],
    book: {
      initialPrice: [PRICE],
      size: accounts.map(([size]) => [size]),
      collateralUnits: accounts.map(([, collateral]) => [collateral]),
      cash: accounts.map(([size, collateral, equity]) => equity - size * PRICE - collateral * PRICE),
    },
    returns: returns.map((w) => [w]),
    penalty,
    insurance,
    haircut: 0,
  });
}

/** The state after each step. */
function states(setting: Setting): { size: number[]; state: PathState }[] {
  const stressCase = input(setting);
  const setup = engineSetup(stressCase.markets, stressCase.book, stressCase);
  const state = createPathState(setup);
  return setting.returns.map((_, t) => {
    stepPath(setup, state, stressCase.returns, t);
    return {
      size: setting.accounts.map((_account, i) => state.rows[i * setup.rowLength + 1]),
      state: structuredClone(state),
    };
  });
}

// a position worth 1000 needs 50; it loses 40, or 80
const fall = Math.log(0.96);
const deepFall = Math.log(0.92);

describe('who is liquidated', () => {
  test('health below 0, one step after the price that did it; a health of 0 or no position is left alone', () => {
    const outcome = states({
      accounts: [
        [10, 0, 60],
        [10, 0, 100],
        [0, 0, -5],
        [-10, 0, 60],
      ],
      returns: [fall, 0],
    });
    expect(outcome[0].size).toEqual([10, 10, 0, -10]);
    expect(outcome[1].size).toEqual([0, 10, 0, -10]);
  });

  test('a short falls to a rise', () => {
    expect(
      states({
        accounts: [
          [-10, 0, 60],
          [10, 0, 60],
        ],
        returns: [-fall, 0],
      })[1].size,
    ).toEqual([0, 10]);
  });
});

describe('how much is closed', () => {
  test('closeFraction of the position, and all of it where equity is below 0', () => {
    const [, after] = states({
      closeFraction: 0.25,
      accounts: [
        [10, 0, 110],
        [10, 0, 60],
      ],
      returns: [deepFall, 0],
    });
    expect(after.size[0]).toBeCloseTo(7.5, 12);
    expect(after.size[1]).toBe(0);
  });

  test('dust closes whole: what would be left is at most 1 % of the initial size', () => {
    const part = states({ closeFraction: 0.98, accounts: [[10, 0, 60]], returns: [fall, 0] })[1].size[0];
    expect(part).toBeCloseTo(0.2, 12);
    expect(states({ closeFraction: 0.995, accounts: [[10, 0, 60]], returns: [fall, 0] })[1].size[0]).toBe(0);
  });

  test('the rate limit shares one budget out over positions and collateral', () => {
    // 15 units of positions and 5 of collateral want to be sold, at 96 each; the budget is a quarter of that
    const maxRate = (20 * 96) / 4 / 60;
    const [, after] = states({
      maxRate,
      accounts: [
        [10, 0, 60],
        [5, 5, 30],
      ],
      returns: [fall, 0],
    });
    expect(after.size[0]).toBeCloseTo(7.5, 9);
    expect(after.size[1]).toBeCloseTo(3.75, 9);
    expect(after.state.rows[3 + 2]).toBeCloseTo(3.75, 9);
    expect(after.state.liquidatedNotional[0] + after.state.collateralProceeds).toBeCloseTo(maxRate * 60, 6);
  });
});

describe('who pays', () => {
  test('a penalty is never more than the account has', () => {
    const notional = 10 * 96;
    const rich = runCase(input({ penalty: 0.01, insurance: 7, accounts: [[10, 0, 80]], returns: [fall, 0] }));
    expect(rich.penalties).toBeCloseTo(0.01 * notional, 9);
    expect(rich.insuranceFund).toBeCloseTo(7 + 0.01 * notional, 9);
    const poor = runCase(input({ penalty: 0.1, insurance: 7, accounts: [[10, 0, 80]], returns: [fall, 0] }));
    expect(poor.penalties).toBeCloseTo(40, 9);
    expect(poor.finalEquity).toBeCloseTo(0, 9);
    expect(poor.badDebt).toBeCloseTo(0, 9);
  });

  test('a shortfall is bad debt, the fund pays what it can, the rest is socialised', () => {
    const outcome = runCase(input({ penalty: 0.1, insurance: 4, accounts: [[10, 0, 60]], returns: [deepFall, 0] }));
    expect(outcome).toMatchObject({ penalties: 0, accountsClosed: 1 });
    expect(outcome.badDebt).toBeCloseTo(20, 9);
    expect(outcome.insuranceFund).toBeCloseTo(-16, 9);
    expect(outcome.socialisedLoss).toBeCloseTo(16, 9);
    expect(outcome.traderPnl).toBeCloseTo(-60, 9);
    expect(outcome.liquidityProviderPnl).toBeCloseTo(64, 9);
  });

  test('a sale pays half its impact: P·e^(ℓ/(2D))', () => {
    const depth = 9600;
    const [, { state }] = states({ depth, accounts: [[10, 0, 60]], returns: [fall, 0] });
    expect(state.executionPrice[0]).toBeCloseTo(96 * Math.exp(-960 / (2 * depth)), 9);
    expect(state.market[0].core[0]).toBeCloseTo(-960 / depth, 9);
  });
});

test('latency counts intervals from the first health below 0 to closed, the closing one included', () => {
  // equity 60: half at 96, half again at 92.16, all at 88.47 where nothing is left; equity 50.1: half, then all
  const outcome = runCase(
    input({
      closeFraction: 0.5,
      accounts: [
        [10, 0, 60],
        [10, 0, 50.1],
        [10, 0, 900],
      ],
      returns: [fall, fall, fall, fall],
    }),
  );
  expect(outcome).toMatchObject({ accountsLiquidated: 2, accountsClosed: 2, accountsOpenLiquidated: 0 });
  expect(outcome).toMatchObject({ meanLatencySeconds: 150, p95LatencySeconds: 180, maxLatencySeconds: 180 });
});

test('nothing closed is null, not 0', () => {
  const outcome = runCase(input({ accounts: [[10, 0, 500]], returns: [0.01] }));
  expect(outcome).toMatchObject({
    accountsLiquidated: 0,
    meanLatencySeconds: null,
    fallRatio: [null],
    recoverySeconds: [null],
  });
});

describe('figures beside the case', () => {
  test('slippage is the sold notional times what its own impact took of the price; positions and collateral alike', () => {
    const depth = 10_000;
    const [, { state }] = states({ depth, accounts: [[10, 2, 60]], returns: [fall, 0] });
    const mark = state.mark[0];
    const sold = (10 + 2) * mark;
    expect(state.slippage[0]).toBeCloseTo(sold * (1 - Math.exp(-sold / (2 * state.market[0].next[CORE.depth]))), 8);
    expect(state.slippage[0]).toBeGreaterThan(0);
  });

  test('a short that is bought back pays slippage too', () => {
    const [, { state }] = states({ depth: 10_000, accounts: [[-10, 0, 60]], returns: [-fall, 0] });
    expect(state.slippage[0]).toBeGreaterThan(0);
  });

  test('the sum of squares of the displacement is that of its course, and the fund remembers its lowest', () => {
    const course = states({ depth: 10_000, insurance: 5, accounts: [[10, 0, 60]], returns: [2 * deepFall, 0, 0, 0] });
    const displacements = course.map(({ state }) => state.market[0].core[CORE.displacement]);
    const { state } = course[course.length - 1];
    expect(state.squaredDisplacement[0]).toBeCloseTo(
      displacements.reduce((sum, x) => sum + x * x, 0),
      14,
    );
    expect(state.squaredDisplacement[0]).toBeGreaterThan(0);
    expect(state.lowestInsuranceFund).toBe(Math.min(5, ...course.map((step) => step.state.insuranceFund)));
    expect(state.lowestInsuranceFund).toBeLessThan(0);
  });
});
