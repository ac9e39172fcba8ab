import { initialState } from './initial-state';
import { CORE } from './layout';
import type { MarketModel } from './market-model';
import { step } from './step';
import { isSound, type Shock, shockDrift, shockInputs, shockSteps, trajectory } from './trajectory';

/** Displacement x⁰ of the undisturbed market at t = 0 … N; shorter where even that run collapsed. */
export type RestPath = Readonly<Float64Array>;

/** Iterates the market with y = 0 over a horizon. Take the longest in question, and reuse. */
export function restPath(model: MarketModel, horizonSeconds: number): RestPath {
  const { states } = trajectory(model, { shock: 0, horizonSeconds });
  return Float64Array.from(states, (state) => state[CORE.displacement]);
}

/**
 * Endogenous displacement E(y, T) = max over t = 0 … N of side·(x⁰_t − x_t), log: how far the loops themselves push the
 * mark. ∞ where the run collapsed (mark down by more than 5 log units, or not finite).
 *
 * @param enough a run that exceeds this may stop: the answer is then only known to exceed it
 */
export function displacement(
  model: MarketModel,
  shock: Shock,
  rest: RestPath = restPath(model, shock.horizonSeconds),
  enough = Infinity,
): number {
  const { side } = model.constants;
  const inputs = shockInputs(model, shockDrift(model, shock));
  const state = initialState(model);
  const steps = shockSteps(model, shock.horizonSeconds);
  if (rest.length <= steps) return Infinity;
  let greatest = 0;
  let fallen = 0;
  for (let t = 1; t <= steps; t += 1) {
    step(model, state, inputs, state);
    fallen -= side * state[CORE.markReturn];
    if (!isSound(state, fallen)) return Infinity;
    greatest = Math.max(greatest, side * (rest[t] - state[CORE.displacement]));
    if (greatest > enough) return greatest;
  }
  return greatest;
}

/** Least y for which an amplification is defined: 0.1 %. */
const LEAST_AMPLIFIED = 0.001;

/** A = 1 + E/y: endogenous over exogenous fall as one number; null for y < 0.1 %, ∞ where the run collapsed. */
export function amplification(shock: number, displaced: number): number | null {
  return shock < LEAST_AMPLIFIED ? null : 1 + displaced / shock;
}
