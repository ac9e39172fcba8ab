import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CORE,
  DELAY_ENTRY_LENGTH,
  HEAD_LENGTH,
  marketModel,
  shockInputs,
  stateIndex,
  step,
} from '@/server/domain/market';
import { arbitrarySituation } from './arbitrary-market';

const ODD = ['x', 'r', 'L', 's', 'G', 'f', 'F'];

describe('step', () => {
  it('keeps open interest, gap, backlog, margin, funding and depth within their bounds', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ model, state, drift }) => {
        const after = new Float64Array(model.dimension);
        step(model, state, shockInputs(model, drift), after);
        const at = (core: number) => after[stateIndex(model, core)];
        const { margin, funding, plant } = model.market;
        expect(at(CORE.openInterest)).toBeGreaterThanOrEqual(0);
        expect(at(CORE.openInterest)).toBeLessThanOrEqual(plant.openInterest * (1 + 1e-12));
        expect(at(CORE.gap)).toBeGreaterThanOrEqual(0);
        expect(at(CORE.backlog)).toBeGreaterThanOrEqual(0);
        expect(at(CORE.margin)).toBeGreaterThanOrEqual(margin.min);
        expect(at(CORE.margin)).toBeLessThanOrEqual(margin.max);
        expect(Math.abs(at(CORE.fundingIntegrator))).toBeLessThanOrEqual(funding.cap);
        expect(Math.abs(at(CORE.perceivedFunding))).toBeLessThanOrEqual(funding.cap);
        expect(at(CORE.depth)).toBeGreaterThanOrEqual(0.02 * plant.depth);
        expect(at(CORE.depth)).toBeLessThanOrEqual(4 * plant.depth);
        expect(at(CORE.variance)).toBeGreaterThan(0);
      }),
    );
  });

  it('shifts the delay line by one entry and takes the present', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ model, state, drift }) => {
        const before = Float64Array.from(state);
        step(model, state, shockInputs(model, drift), state);
        const end = HEAD_LENGTH + DELAY_ENTRY_LENGTH * model.delaySteps;
        const line = [before[CORE.variance], before[CORE.imbalance], before[CORE.displacement]];
        const expected = [...line, ...before.slice(HEAD_LENGTH, end)].slice(0, end - HEAD_LENGTH);
        expect([...state.slice(HEAD_LENGTH, end)]).toEqual(expected);
      }),
    );
  });

  it('writes in place what it writes elsewhere', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ model, state, drift }) => {
        const elsewhere = new Float64Array(model.dimension);
        step(model, state, shockInputs(model, drift), elsewhere);
        step(model, state, shockInputs(model, drift), state);
        expect(state).toEqual(elsewhere);
      }),
    );
  });

  it('is the mirror image for a short side, to the last bit', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ model, state, drift }) => {
        const { market } = model;
        const mirror = (values: Readonly<Float64Array>) =>
          values.map((value, k) => (ODD.includes(model.stateNames[k].replace(/\[.*/, '')) ? -value + 0 : value + 0));
        const mirrored = marketModel({
          ...market,
          side: market.side === 1 ? -1 : 1,
          plant: { ...market.plant, skewTarget: -market.plant.skewTarget },
        });
        const expected = new Float64Array(model.dimension);
        const found = new Float64Array(model.dimension);
        step(model, state, shockInputs(model, drift), expected);
        step(mirrored, mirror(state), shockInputs(mirrored, -drift), found);
        expect(mirror(mirror(found))).toEqual(mirror(expected));
      }),
    );
  });
});
