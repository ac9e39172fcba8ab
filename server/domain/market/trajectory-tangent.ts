import { DELAY_ENTRY_LENGTH, shiftDelayLine } from './delay-line';
import { COMMAND_LENGTH, CORE, CORE_LENGTH, HEAD_LENGTH, UNPERTURBED } from './layout';
import { type MarketModel, stateIndex } from './market-model';
import { readCore } from './step';
import { DIRECTION_LENGTH, stepDirection, type Variation } from './step-direction';
import {
  lineariseRest,
  lineariseStep,
  propagateRest,
  propagateStep,
  REST_PARTIALS,
  STEP_PARTIALS,
} from './step-tangent.generated';
import { shockInputs, type Trajectory } from './trajectory';

/** The local derivatives of every step of a run on the front's own branch, from which any variation can be taken. */
export interface LinearisedRun {
  readonly run: Trajectory;
  /** of each step but the last state's */
  readonly partials: readonly Float64Array[];
}

/** Linearises a run once; cost as of iterating it a few times. */
export function lineariseRun(model: MarketModel, run: Trajectory): LinearisedRun {
  const inputs = shockInputs(model, run.drift);
  const values = new Float64Array(CORE_LENGTH + COMMAND_LENGTH);
  const core = model.scratch.core;
  const partials = run.states.slice(0, -1).map((state) => {
    const found = new Float64Array(STEP_PARTIALS);
    readCore(model, state, core);
    lineariseStep(model.constants, core, inputs, UNPERTURBED, false, values, found);
    return found;
  });
  return { run, partials };
}

/**
 * Exact sensitivity of every state of a run (SI) to a variation of constants and drift: the tangent of the iteration from
 * the tangent of the state at rest on, with the number of steps and the length of the delay line held.
 */
export function trajectoryTangent(model: MarketModel, { run, partials }: LinearisedRun, variation: Variation) {
  const direction = new Float64Array(DIRECTION_LENGTH);
  const out = new Float64Array(CORE_LENGTH + COMMAND_LENGTH);
  const tangents = [restTangent(model, variation.constants)];
  for (let t = 0; t + 1 < run.states.length; t += 1) {
    const before = tangents[t];
    stepDirection(model, before, variation, direction);
    propagateStep(partials[t], direction, out);
    const after = Float64Array.from(before);
    shiftDelayLine(
      after,
      HEAD_LENGTH,
      model.delaySteps,
      before[CORE.variance],
      before[CORE.imbalance],
      before[CORE.displacement],
    );
    for (let k = 0; k < CORE_LENGTH; k += 1) after[stateIndex(model, k)] = out[k];
    tangents.push(after);
  }
  return tangents;
}

function restTangent(model: MarketModel, constants: Readonly<Float64Array>): Float64Array {
  const partials = new Float64Array(REST_PARTIALS);
  const core = new Float64Array(CORE_LENGTH);
  lineariseRest(model.constants, core, partials);
  propagateRest(partials, constants, core);
  const state = new Float64Array(model.dimension);
  for (let k = 0; k < CORE_LENGTH; k += 1) state[stateIndex(model, k)] = core[k];
  for (let k = 0; k < model.delaySteps; k += 1) state[HEAD_LENGTH + DELAY_ENTRY_LENGTH * k] = core[CORE.variance];
  return state;
}
