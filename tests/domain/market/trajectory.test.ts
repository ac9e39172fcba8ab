import { describe, expect, it } from 'vitest';
import { initialState, marketModel, shockInputs, step, trajectory } from '@/server/domain/market';
import { REFERENCE_CASES } from './reference';

describe('trajectory', () => {
  it.each(REFERENCE_CASES)('reaches the reference state of $name to 1e-9', (one) => {
    const model = marketModel(one.config);
    const run = trajectory(model, { shock: one.shock, horizonSeconds: one.horizon });
    const state = run.states[run.states.length - 1];
    expect(run.collapsed).toBe(one.collapsed);
    expect(run.drift).toBe(one.drift);
    expect(model.stateNames).toEqual(one.stateNames);
    one.state.forEach((expected, k) => {
      const scale = Math.max(Math.abs(expected), one.stateNames[k] === 'r' ? Math.abs(one.state[0]) : 0);
      expect(Math.abs(state[k] - expected), one.stateNames[k]).toBeLessThanOrEqual(1e-9 * scale);
    });
  });

  it('stays at rest without a shock where neither cap nor sat binds', () => {
    for (const { config } of REFERENCE_CASES.filter((one) => one.name !== 'everything-on')) {
      const model = marketModel(config);
      const rest = initialState(model);
      const after = new Float64Array(model.dimension);
      step(model, rest, shockInputs(model, 0), after);
      after.forEach((value, k) =>
        expect(Math.abs(value - rest[k])).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(rest[k]))),
      );
    }
  });
});
