import { initialState } from './initial-state';
import { CORE, INPUT, INPUT_LENGTH } from './layout';
import type { MarketModel } from './market-model';
import { step } from './step';

/** A fall (rise, for a short side) of the fundamental by `shock` (log) spread evenly over `horizonSeconds`. */
export interface Shock {
  readonly shock: number;
  readonly horizonSeconds: number;
}

export interface Trajectory {
  /** N + 1 states from rest on; fewer where the run collapsed */
  readonly states: readonly Float64Array[];
  /** w of every interval, log */
  readonly drift: number;
  readonly collapsed: boolean;
}

/** Log units by which the mark may fall (on its side) before a run counts as collapsed. */
export const COLLAPSE = 5;

/** N = max(1, ⌊T/Δ + ½⌋). */
export function shockSteps(model: MarketModel, horizonSeconds: number): number {
  return Math.max(1, Math.floor(horizonSeconds / model.constants.updateInterval + 0.5));
}

/** w = −side·y/N, log per interval. */
export function shockDrift(model: MarketModel, { shock, horizonSeconds }: Shock): number {
  return shock === 0 ? 0 : (-model.constants.side * shock) / shockSteps(model, horizonSeconds);
}

/** Inputs of an interval of a shock: w, no exogenous flow, V_b = V_ref so that calm is calm. */
export function shockInputs(model: MarketModel, drift: number): Float64Array {
  const inputs = new Float64Array(INPUT_LENGTH);
  inputs[INPUT.fundamentalReturn] = drift;
  inputs[INPUT.backgroundVariance] = model.constants.referenceVariance;
  return inputs;
}

/** Iterates the model from rest through a shock. */
export function trajectory(model: MarketModel, shock: Shock): Trajectory {
  const drift = shockDrift(model, shock);
  const inputs = shockInputs(model, drift);
  const states = [initialState(model)];
  let fallen = 0;
  for (let t = shockSteps(model, shock.horizonSeconds); t > 0; t -= 1) {
    const next = new Float64Array(model.dimension);
    step(model, states[states.length - 1], inputs, next);
    fallen -= model.constants.side * next[CORE.markReturn];
    if (!isSound(next, fallen)) return { states, drift, collapsed: true };
    states.push(next);
  }
  return { states, drift, collapsed: false };
}

/** Whether every entry is finite and the mark hasn't fallen by more than COLLAPSE. */
export function isSound(state: Readonly<Float64Array>, fallen: number): boolean {
  if (!(fallen <= COLLAPSE)) return false;
  // value − value is 0 where the value is finite, and not a number otherwise
  let residue = 0;
  for (let k = 0; k < state.length; k += 1) residue += state[k] - state[k];
  return residue === 0;
}
