import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORE } from '@/server/domain/market';
import { parseStressRun, runPath } from '@/server/domain/stress';
import { engineSetup } from '@/server/domain/stress/engine/engine-setup';
import { createPathState } from '@/server/domain/stress/engine/path-state';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { expectEqualBits, randomCase, shapes } from './engine/random-case';
import { smallMarket } from './reference-cases';

const named = (name: string, asset: string, market = smallMarket()) => ({ name, asset, market });

function run(markets: object[], changes: object = {}) {
  return parseStressRun({
    markets,
    book: { accounts: 60, seed: 1, crossMarketShare: 0 },
    scenario: { name: 'shock-ramp', shock: 0.2, horizonSeconds: 1800, holdSeconds: 1800 },
    paths: 1,
    seed: 7,
    ...changes,
  });
}

function outcome(of: ReturnType<typeof run>) {
  const { proposal } = runPath(of, 0);
  if (!('badDebt' in proposal)) throw new Error('the path collapsed');
  return proposal;
}

test('the certified engine equals the naive one to the last bit where markets are linked', () => {
  fc.assert(
    fc.property(shapes, fc.constantFrom(0.01, 0.5, 1), (shape, share) => {
      const group = Int32Array.from({ length: shape.markets }, (_, m) => (m === 2 ? 2 : 0));
      expectEqualBits(randomCase(shape), null, null, undefined, { share, group });
    }),
    { numRuns: 40 },
  );
});

test('orders between the markets of one asset sum to 0 in every step and pull their displacements together', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const stressCase = randomCase({ ...shape, markets: 3, steps: Math.min(80, shape.steps) });
      const links = { share: 0.3, group: Int32Array.of(0, 0, 2) };
      const setup = engineSetup(stressCase.markets, stressCase.book, stressCase, { links });
      const state = createPathState(setup);
      for (let t = 0; t < stressCase.steps; t++) {
        const before = state.market.map(({ core }) => core[CORE.displacement]);
        stepPath(setup, state, stressCase.returns, t * setup.markets);
        const [a, b, alone] = state.linkFlow;
        expect(Math.abs(a + b)).toBeLessThanOrEqual(1e-12 * (Math.abs(a) + Math.abs(b)) + 1e-300);
        expect(alone).toBe(0);
        if (Math.abs(before[0] - before[1]) > 1e-9 * Math.abs(before[0]))
          expect(Math.sign(a)).toBe(Math.sign(before[1] - before[0]));
      }
    }),
    { numRuns: 30 },
  );
});

describe('two protocols on one asset', () => {
  // All accounts of the second are as good as none: what moves its mark comes from the first.
  const quiet = { ...smallMarket(), plant: { ...smallMarket().plant, openInterest: 1e-3 } };
  const pair = (links?: object) => outcome(run([named('A', 'ETH'), named('B', 'ETH', quiet)], links ? { links } : {}));

  test('share their price impact: what one sells moves the mark of the other', () => {
    const apart = pair();
    const linked = pair({ halfLifeSeconds: 60 });
    expect(linked.peakDisplacement[1]).toBeGreaterThan(4 * apart.peakDisplacement[1]);
    expect(linked.peakDisplacement[0]).toBeLessThan(apart.peakDisplacement[0]);
  });

  test('stay apart where they are of two assets, to the last bit', () => {
    const of = [named('A', 'ETH'), named('B', 'BTC')];
    expect(outcome(run(of, { links: { halfLifeSeconds: 60 } }))).toEqual(outcome(run(of)));
  });
});

test('a half-life that is none is refused', () => {
  expect(() => run([named('A', 'ETH')], { links: { halfLifeSeconds: 0 } })).toThrow(
    /links\.halfLifeSeconds 0 .*above 0 s/,
  );
});
