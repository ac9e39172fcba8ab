import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RandomStream } from '@/server/domain/elementary';
import { parseStressCase } from '@/server/domain/stress';
import { engineSetup } from '@/server/domain/stress/engine/engine-setup';
import { createPathState } from '@/server/domain/stress/engine/path-state';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { noDisturbances } from '@/server/domain/stress/scenarios';
import { inputOf, REFERENCE_CASES } from '../reference-cases';
import { CALM, expectEqualBits, randomCase, shapes } from './random-case';

describe('the certified engine', () => {
  test.each(REFERENCE_CASES)('equals the naive one to the last bit in $name', (reference) => {
    expectEqualBits(parseStressCase(inputOf(reference)));
  });

  test('equals the naive one to the last bit for random books, parameters and returns, extremes included', () => {
    let liquidations = 0;
    fc.assert(
      fc.property(shapes, (shape) => {
        const [first] = expectEqualBits(randomCase(shape));
        if (first.split('\n')[2] !== '') liquidations++;
      }),
      { numRuns: 150 },
    );
    expect(liquidations).toBeGreaterThan(50);
  });

  test('equals it under order flow from outside, withdrawn depth and frozen signals', () => {
    const disturbance = fc.record({
      flow: fc.constantFrom(0, 1e5, -1e7),
      withdrawn: fc.constantFrom(0, 0.3, 0.99),
      outage: fc.constantFrom(0, 0.2, 1),
    });
    let changed = 0;
    fc.assert(
      fc.property(shapes, disturbance, (shape, { flow, withdrawn, outage }) => {
        const stressCase = randomCase(shape);
        const stream = new RandomStream(shape.seed, 1, 9);
        const disturbances = noDisturbances(stressCase.returns.length);
        stressCase.returns.forEach((_, k) => {
          disturbances.flow[k] = flow * stream.uniformAt(3 * k);
          disturbances.withdrawn[k] = withdrawn * stream.uniformAt(3 * k + 1);
          disturbances.frozen[k] = stream.uniformAt(3 * k + 2) < outage ? 1 : 0;
        });
        const [disturbed] = expectEqualBits(stressCase, disturbances);
        if (disturbed !== expectEqualBits(stressCase)[0]) changed++;
      }),
      { numRuns: 60 },
    );
    expect(changed).toBeGreaterThan(30);
  });

  test('equals it when marks leave every scale', () => {
    const stressCase = randomCase({ ...CALM, steps: 40, volatility: 0, drift: -19 });
    expectEqualBits(stressCase);
    expectEqualBits(randomCase({ ...CALM, steps: 40, volatility: 0, drift: 19 }));
  });

  test('looks at few accounts while the market is calm', () => {
    const stressCase = randomCase({ ...CALM, accounts: 2_000, greed: 0.4, steps: 200 });
    const setup = engineSetup(stressCase.markets, stressCase.book, stressCase);
    const state = createPathState(setup);
    let looked = 0;
    for (let t = 0; t < stressCase.steps; t++) {
      stepPath(setup, state, stressCase.returns, t * setup.markets);
      looked += state.certificates!.lists.at(-1)!.count;
    }
    expect(looked).toBeLessThan(0.1 * 2_000 * stressCase.steps);
  });
});
