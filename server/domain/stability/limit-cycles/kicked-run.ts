import { type MarketModel, shockInputs, step } from '../../market';
import type { LoopElement } from './loop-elements';

/** How far the loops may push the mark, log, before a run counts as collapsed. */
const COLLAPSE = 5;

export interface KickedRun {
  /** input of each element, one value per interval; shorter where the run collapsed */
  readonly signals: readonly Float64Array[];
  readonly collapsed: boolean;
}

/**
 * Iterates the nonlinear model from a state that was pushed, under the drift that led to it: an operating point under
 * shock is only something to oscillate around while the shock goes on.
 *
 * @param start disturbed state, left as it is @param drift w per interval, log
 */
export function kickedRun(
  model: MarketModel,
  start: Readonly<Float64Array>,
  drift: number,
  elements: readonly LoopElement[],
  steps: number,
): KickedRun {
  const inputs = shockInputs(model, drift);
  const state = Float64Array.from(start);
  const signals = elements.map(() => new Float64Array(steps));
  for (let t = 0; t < steps; t += 1) {
    step(model, state, inputs, state);
    const sound = Math.abs(state[0]) <= COLLAPSE && state.every((value) => Number.isFinite(value));
    if (!sound) return { signals: signals.map((signal) => signal.subarray(0, t)), collapsed: true };
    elements.forEach(({ read }, k) => (signals[k][t] = read(state, model.scratch.commands)));
  }
  return { signals, collapsed: false };
}
