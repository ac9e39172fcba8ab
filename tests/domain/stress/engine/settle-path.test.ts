import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStressCase, type StressCase } from '@/server/domain/stress';
import { engineSetup } from '@/server/domain/stress/engine/engine-setup';
import { outcomeOfPath } from '@/server/domain/stress/engine/outcome-of-path';
import { createPathState } from '@/server/domain/stress/engine/path-state';
import { settlePath } from '@/server/domain/stress/engine/settle-path';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { inputOf, REFERENCE_CASES } from '../reference-cases';

/** Sum of the absolute values that the books are made of: rounding is relative to it. */
function grossOf(stressCase: StressCase): number {
  const { cash, size, initialPrice, markets } = stressCase.book;
  const positions = size.reduce((sum, n, at) => sum + Math.abs(n) * initialPrice[at % markets], 0);
  return positions + cash.reduce((sum, value) => sum + Math.abs(value), 0);
}

/** Greatest residual of the two identities over all steps, relative to the gross of the books. */
function residuals(stressCase: StressCase): { ledger: number; sum: number } {
  const setup = engineSetup(stressCase.markets, stressCase.book, stressCase);
  const state = createPathState(setup);
  const gross = grossOf(stressCase);
  let ledger = 0;
  let sum = 0;
  for (let t = 0; t < stressCase.steps; t++) {
    stepPath(setup, state, stressCase.returns, t * setup.markets);
    const settled = settlePath(setup, state);
    const owed = -(settled.traderChange + state.penalties - state.collateralProceeds);
    ledger = Math.max(ledger, Math.abs(settled.providerLedger - owed) / gross);
    const outcome = outcomeOfPath(setup, state);
    const fund = Math.max(0, outcome.insuranceFund) - stressCase.insurance;
    sum = Math.max(sum, Math.abs(outcome.traderPnl + outcome.liquidityProviderPnl + fund) / gross);
  }
  return { ledger, sum };
}

describe('what traders lose, liquidity providers and the insurance fund gain, after every step', () => {
  test.each(REFERENCE_CASES)('in $name', (reference) => {
    const { ledger, sum } = residuals(parseStressCase(inputOf(reference)));
    expect(ledger).toBeLessThan(1e-12);
    expect(sum).toBeLessThan(1e-12);
  });

  test('for any returns, close fraction, rate limit, penalty and haircut', () => {
    fc.assert(
      fc.property(
        fc.record({
          base: fc.integer({ min: 0, max: REFERENCE_CASES.length - 1 }),
          drift: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
          noise: fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { minLength: 40, maxLength: 40 }),
          closeFraction: fc.double({ min: 0.01, max: 1, noNaN: true }),
          maxRate: fc.double({ min: 100, max: 1e8, noNaN: true }),
          penalty: fc.double({ min: 0, max: 0.1, noNaN: true }),
          haircut: fc.double({ min: 0, max: 0.9, noNaN: true }),
          insurance: fc.double({ min: 0, max: 1e7, noNaN: true }),
        }),
        ({ base, drift, noise, closeFraction, maxRate, penalty, haircut, insurance }) => {
          const input = inputOf(REFERENCE_CASES[base]);
          const markets = input.markets.map((market) => ({ ...market, liquidation: { closeFraction, maxRate } }));
          const returns = noise.map((w) => [drift + w, drift - w / 2]);
          const { ledger, sum } = residuals(
            parseStressCase({ ...input, markets, returns, penalty, haircut, insurance }),
          );
          expect(ledger).toBeLessThan(1e-12);
          expect(sum).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 60, seed: 20200312 },
    );
  });
});
