import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMAND, CORE } from '@/server/domain/market';
import { type EngineSetup, engineSetup } from '@/server/domain/stress/engine/engine-setup';
import { createPathState, type PathState } from '@/server/domain/stress/engine/path-state';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import {
  coarsenDisturbances,
  type Disturbances,
  noDisturbances,
  returnGenerator,
  type Scenario,
  scenarioSchema,
} from '@/server/domain/stress/scenarios';
import { parseStressCase } from '@/server/domain/stress';
import { inputOf, REFERENCE_CASES } from '../reference-cases';
import { meanOf, varianceOf } from './moments';

const INTERVAL_SECONDS = 60;
const frame = {
  intervalSeconds: INTERVAL_SECONDS,
  markets: [
    { side: 1, asset: 'BTC' },
    { side: -1, asset: 'ETH' },
  ],
} as const;
const parsed = (input: object): Scenario => scenarioSchema.parse(input);
const withdrawal = {
  name: 'liquidity-withdrawal',
  withdrawn: 0.8,
  withdrawalSeconds: 240,
  absenceSeconds: 120,
  returnSeconds: 120,
};
const crowd = { name: 'crowded-skew', ordersPerHour: 90, meanOrder: 2e4, durationSeconds: 86_400 };
const outage = { name: 'oracle-outage', startSeconds: 120, outageSeconds: 180 };

function disturbancesOf(scenario: Scenario, path = 0, seed = 1): { steps: number; drawn: Disturbances } {
  const generator = returnGenerator(scenario, frame, seed);
  const drawn = noDisturbances(generator.steps * 2);
  generator.disturb?.(path, drawn);
  return { steps: generator.steps, drawn };
}

/** Steps the first reference case's markets without moves of the fundamental; what each step leaves is seen. */
function stepCase(disturbances: Disturbances | null, steps: number, see: (s: PathState, setup: EngineSetup) => void) {
  const stressCase = parseStressCase(inputOf(REFERENCE_CASES[0]));
  const setup = engineSetup(stressCase.markets, stressCase.book, stressCase);
  const state = createPathState(setup);
  const calm = new Float64Array(steps * setup.markets);
  for (let t = 0; t < steps; t++) {
    stepPath(setup, state, calm, t * setup.markets, disturbances);
    see(state, setup);
  }
  return setup;
}

describe('liquidity-withdrawal', () => {
  test('takes depth away at an even pace, keeps it away, and gives it back, moving no fundamental', () => {
    const { steps, drawn } = disturbancesOf(parsed(withdrawal));
    expect(steps).toBe(8);
    [0.2, 0.4, 0.6, 0.8, 0.8, 0.8, 0.4, 0].forEach((share, t) => {
      expect(drawn.withdrawn[2 * t]).toBeCloseTo(share, 14);
      expect(drawn.withdrawn[2 * t + 1]).toBe(drawn.withdrawn[2 * t]);
    });
    const returns = new Float64Array(16).fill(9);
    returnGenerator(parsed(withdrawal), frame, 1).fill(3, returns);
    expect(returns).toEqual(new Float64Array(16));
  });

  test('ends with the absence where nobody returns', () => {
    expect(disturbancesOf(parsed({ ...withdrawal, returnSeconds: 0 })).steps).toBe(6);
  });

  test('brings the depth in force towards what is left of its command', () => {
    const disturbances = noDisturbances(400);
    disturbances.withdrawn.fill(0.75);
    let before: number | null = null;
    stepCase(disturbances, 100, ({ market: [{ core, commands }] }, { models: [{ constants }] }) => {
      const offered = commands[COMMAND.depth] / 4;
      if (before !== null) expect(core[CORE.depth]).toBe(before + constants.depthBlend * (offered - before));
      before = core[CORE.depth];
    });
    let calm = 0;
    stepCase(null, 100, ({ market: [{ core }] }) => (calm = core[CORE.depth]));
    expect(before!).toBeLessThan(0.9 * calm);
  });
});

describe('crowded-skew', () => {
  test('has the mean and variance of a compound Poisson process, on the side of each market', () => {
    const flows = [0, 1].map(() => [] as number[]);
    for (let path = 0; path < 30; path++) {
      const { steps, drawn } = disturbancesOf(parsed(crowd), path);
      for (let t = 0; t < steps; t++) flows.forEach((flow, m) => flow.push(drawn.flow[2 * t + m]));
    }
    const arrivals = (90 * INTERVAL_SECONDS) / 3600;
    [1, -1].forEach((side, m) => {
      const flow = Float64Array.from(flows[m]);
      const variance = 2 * arrivals * 2e4 ** 2;
      expect(Math.abs(meanOf(flow) - side * arrivals * 2e4)).toBeLessThan(4 * Math.sqrt(variance / flow.length));
      expect(varianceOf(flow) / variance).toBeCloseTo(1, 1);
      expect(flow.every((value) => side * value >= 0)).toBe(true);
    });
  });

  test('is refused where an interval would hold more orders than can be drawn', () => {
    const busy = parsed({ ...crowd, ordersPerHour: 36_000 });
    expect(() => returnGenerator(busy, { ...frame, intervalSeconds: 70 }, 1)).not.toThrow();
    expect(() => returnGenerator(busy, { ...frame, intervalSeconds: 72 }, 1)).toThrow(
      /scenario\.ordersPerHour 36000 .*at most 35000 at an interval of 72 s/,
    );
  });

  test('draws a path whatever was drawn before', () => {
    const generator = returnGenerator(parsed(crowd), frame, 5);
    const flowOf = (path: number) => {
      const drawn = noDisturbances(generator.steps * 2);
      generator.disturb?.(path, drawn);
      return drawn.flow;
    };
    const alone = flowOf(7);
    flowOf(2);
    expect(flowOf(7)).toEqual(alone);
    expect(flowOf(2)).not.toEqual(alone);
  });

  test('raises skew and mark by what it buys', () => {
    const disturbances = noDisturbances(4);
    disturbances.flow.fill(1e5);
    const before: number[] = [];
    stepCase(null, 1, (s) => before.push(s.market[0].core[CORE.skew], s.market[0].core[CORE.displacement]));
    stepCase(disturbances, 1, (s) => {
      expect(s.market[0].core[CORE.skew] - before[0]).toBeCloseTo(1e5, 4);
      expect(s.market[0].core[CORE.displacement] - before[1]).toBeCloseTo(1e5 / s.market[0].core[CORE.depth], 12);
    });
  });
});

describe('oracle-outage', () => {
  test('freezes the signals from its start to its end', () => {
    const { steps, drawn } = disturbancesOf(parsed(outage));
    expect(steps).toBe(5);
    expect([...drawn.frozen]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });

  test('leaves the controllers what they read last, while the delay line moves on', () => {
    const steps = 30;
    const disturbances = noDisturbances(steps * 4);
    disturbances.flow.fill(3e5);
    const open = { ...disturbances, frozen: disturbances.frozen.slice() };
    const markets = stepCase(null, 0, () => {}).markets;
    disturbances.frozen.fill(1, 10 * markets, 20 * markets);
    const signal = (s: PathState) => s.market[0].core[CORE.delayedDisplacement];
    const frozen: number[] = [];
    const live: number[] = [];
    stepCase(disturbances, steps, (s) => frozen.push(signal(s)));
    stepCase(open, steps, (s) => live.push(signal(s)));
    expect(frozen.slice(0, 10)).toEqual(live.slice(0, 10));
    expect(new Set(frozen.slice(9, 20)).size).toBe(1);
    expect(new Set(live.slice(9, 20)).size).toBe(11);
    expect(frozen[20]).not.toBe(frozen[19]);
  });
});

describe('disturbances', () => {
  test('add up in a composition: flows by sum, depth by what each part leaves', () => {
    const together = parsed({ name: 'composition', of: [withdrawal, { ...withdrawal, withdrawn: 0.5 }, crowd] });
    const { drawn } = disturbancesOf(together);
    expect(drawn.withdrawn[6]).toBeCloseTo(1 - 0.2 * 0.5, 14);
    expect(drawn.flow.some((value) => value > 0)).toBe(true);
    expect(drawn.withdrawn[100]).toBe(0);
    const plain = parsed({ name: 'gbm', volatility: 1, durationSeconds: 600 });
    expect(returnGenerator(plain, frame, 1).disturb).toBeUndefined();
  });

  test('keep their flow, and their mean withdrawal over whole intervals, at a coarser interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 7 }), (length, stride) => {
        const fine = noDisturbances(length);
        for (let t = 0; t < length; t++) {
          fine.flow[t] = t + 1;
          fine.withdrawn[t] = (t % 5) / 5;
          fine.frozen[t] = t % 3 === 0 ? 1 : 0;
        }
        const coarse = noDisturbances(Math.ceil(length / stride));
        coarse.flow.fill(99);
        coarsenDisturbances(fine, 1, stride, coarse);
        const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
        expect(sum(coarse.flow)).toBe(sum(fine.flow));
        expect(sum(coarse.withdrawn) * stride).toBeCloseTo(sum(fine.withdrawn), 9);
        coarse.frozen.forEach((value, t) => expect(value).toBe(fine.frozen[t * stride]));
      }),
    );
  });

  test.each([
    { ...withdrawal, withdrawn: 1 },
    { ...withdrawal, withdrawalSeconds: 0 },
    { ...crowd, ordersPerHour: 0 },
    { ...crowd, meanOrder: -1 },
    { ...outage, outageSeconds: 0 },
    { ...outage, startSeconds: Number.NaN },
  ])('are refused out of bounds: %j', (input) => {
    expect(scenarioSchema.safeParse(input).success).toBe(false);
  });
});
