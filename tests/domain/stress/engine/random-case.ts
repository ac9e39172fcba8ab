import fc from 'fast-check';
import { expect } from 'vitest';
import { RandomStream } from '@/server/domain/elementary';
import { parseStressCase, type StressCase } from '@/server/domain/stress';
import { type MarketLinks } from '@/server/domain/stress/engine/links';
import { type EngineSetup, engineSetup } from '@/server/domain/stress/engine/engine-setup';
import { outcomeOfPath } from '@/server/domain/stress/engine/outcome-of-path';
import { createPathState, type EngineKind, resetPathState } from '@/server/domain/stress/engine/path-state';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { type Disturbances, type Reactions } from '@/server/domain/stress/scenarios';
import { type VenueRules } from '@/server/domain/stress/venue-rules';
import { inputOf, REFERENCE_CASES } from '../reference-cases';

/** Every bit of what a path leaves behind: its outcome and each account's row. */
function bitsOf(
  setup: EngineSetup,
  paths: readonly Float64Array[],
  kind: EngineKind,
  disturbances: Disturbances | null,
): string[] {
  const state = createPathState(setup, kind);
  return paths.map((returns) => {
    resetPathState(setup, state, 3);
    const candidates: number[] = [];
    for (let t = 0; t < returns.length / setup.markets; t++) {
      stepPath(setup, state, returns, t * setup.markets, disturbances);
      candidates.push(...state.candidates.subarray(0, state.candidateCount));
    }
    const outcome = JSON.stringify(outcomeOfPath(setup, state));
    return [outcome, Buffer.from(state.rows.buffer).toString('base64'), candidates.join()].join('\n');
  });
}

export interface Shape {
  readonly base: number;
  readonly accounts: number;
  readonly markets: number;
  readonly seed: number;
  /** greatest leverage: 1 … e^8 */
  readonly greed: number;
  readonly collateral: number;
  readonly zeros: number;
  readonly closeFraction: number;
  readonly maxRate: number;
  readonly haircut: number;
  readonly volatility: number;
  readonly drift: number;
  readonly z: number;
  readonly slew: number;
  readonly steps: number;
}

/** A case of random accounts, from careful to hopeless, some without positions, on random returns. */
export function randomCase(shape: Shape): StressCase {
  const input = inputOf(REFERENCE_CASES[shape.base]);
  const stream = new RandomStream(shape.seed, 0, 9);
  let index = 0;
  const uniform = () => stream.uniformAt(index++);
  const price = Array.from({ length: shape.markets }, (_, m) => [3_000, 60_000, 0.001][m]);
  const each = <Value>(value: (i: number) => Value) => Array.from({ length: shape.accounts }, (_, i) => value(i));
  const size = each(() => price.map((p) => (uniform() < shape.zeros ? 0 : ((uniform() - 0.4) * 1e5) / p)));
  const cash = each((i) => {
    const gross = size[i].reduce((sum, n, m) => sum + Math.abs(n) * price[m], 0);
    const entry = size[i].reduce((sum, n, m) => sum + n * price[m], 0);
    return gross / Math.exp(8 * shape.greed * uniform()) - entry;
  });
  const market = (m: number) => ({
    ...input.markets[m % input.markets.length],
    margin: {
      ...input.markets[m % input.markets.length].margin,
      volatilityMultiplier: shape.z,
      maxStepUp: shape.slew,
      maxStepDown: shape.slew,
    },
    liquidation: { closeFraction: shape.closeFraction, maxRate: shape.maxRate },
    signals: input.markets[0].signals,
  });
  return parseStressCase({
    ...input,
    markets: price.map((_, m) => market(m)),
    book: {
      initialPrice: price,
      size,
      cash,
      collateralUnits: each(() => price.map((p) => (shape.collateral * uniform() * 1e4) / p)),
    },
    returns: Array.from({ length: shape.steps }, () =>
      price.map(() => shape.drift + shape.volatility * (uniform() - 0.5)),
    ),
    haircut: shape.haircut,
  });
}

export const shapes = fc.record<Shape>({
  base: fc.integer({ min: 0, max: REFERENCE_CASES.length - 1 }),
  accounts: fc.integer({ min: 1, max: 150 }),
  markets: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  greed: fc.double({ min: 0.3, max: 1, noNaN: true }),
  collateral: fc.constantFrom(0, 0.1, 1),
  zeros: fc.constantFrom(0, 0.2, 0.8),
  closeFraction: fc.constantFrom(1, 0.5, 0.1, 0.011),
  maxRate: fc.constantFrom(100, 1e3, 1e5, 1e9),
  haircut: fc.constantFrom(0, 0.1, 0.9),
  volatility: fc.constantFrom(0, 1e-3, 1e-2, 3e-3, 0.03, 0.5),
  drift: fc.constantFrom(0, -1e-3, 1e-3, -0.02, 0.02),
  z: fc.constantFrom(0, 1, 8),
  slew: fc.constantFrom(1e-5, 1e-3, 1),
  steps: fc.integer({ min: 1, max: 200 }),
});

/** Runs a case by both engines, forth, back and forth again, and returns what they agree on. */
export function expectEqualBits(
  stressCase: StressCase,
  disturbances: Disturbances | null = null,
  rules: VenueRules | null = null,
  reactions?: Reactions,
  links: MarketLinks | null = null,
): string[] {
  const setup = engineSetup(stressCase.markets, stressCase.book, stressCase, { rules, reactions, links, seed: 5 });
  // The same path again at the end: what a path leaves behind must not reach the next one.
  const reversed = stressCase.returns.map((w) => -w / 2);
  const paths = [stressCase.returns, reversed, stressCase.returns];
  const naive = bitsOf(setup, paths, 'naive', disturbances);
  const certified = bitsOf(setup, paths, 'certified', disturbances);
  expect(certified).toEqual(naive);
  expect(certified[2]).toBe(certified[0]);
  return naive;
}

export const CALM: Shape = {
  base: 0,
  accounts: 60,
  markets: 2,
  seed: 1,
  greed: 0.6,
  collateral: 0.1,
  zeros: 0.1,
  closeFraction: 1,
  maxRate: 1e9,
  haircut: 0.1,
  volatility: 1e-3,
  drift: 0,
  z: 1,
  slew: 1,
  steps: 100,
};
