import { coreStep } from './core-step';
import { DELAY_ENTRY_LENGTH, shiftDelayLine } from './delay-line';
import { CORE, CORE_LENGTH, UNPERTURBED } from './layout';
import { HEAD_LENGTH, type MarketModel } from './market-model';

/**
 * One interval: out = step(state), equations 1–9 of the model on the front's own branch.
 *
 * @param state vector in the order of `model.stateNames`; may be the same array as `out`
 * @param inputs w (log), e (USD), V_b (variance per second) by INPUT
 * @param out receives the next state; the commands are then in `model.scratch.commands`
 */
export function step(
  model: MarketModel,
  state: Readonly<Float64Array>,
  inputs: Readonly<Float64Array>,
  out: Float64Array,
  perturbation: Readonly<Float64Array> = UNPERTURBED,
): void {
  const { core, next, commands } = model.scratch;
  readCore(model, state, core);
  coreStep(model.constants, core, inputs, perturbation, false, next, commands);
  const tail = DELAY_ENTRY_LENGTH * model.delaySteps;
  if (out !== state) out.set(state.subarray(HEAD_LENGTH, HEAD_LENGTH + tail), HEAD_LENGTH);
  shiftDelayLine(
    out,
    HEAD_LENGTH,
    model.delaySteps,
    core[CORE.variance],
    core[CORE.imbalance],
    core[CORE.displacement],
  );
  for (let k = 0; k < CORE_LENGTH; k += 1) out[k < HEAD_LENGTH ? k : k + tail] = next[k];
}

/** Copies the state by CORE into `core`, with the oldest entry of the delay line (the present where there is none). */
export function readCore(model: MarketModel, state: Readonly<Float64Array>, core: Float64Array): void {
  const tail = DELAY_ENTRY_LENGTH * model.delaySteps;
  for (let k = 0; k < CORE_LENGTH; k += 1) core[k] = state[k < HEAD_LENGTH ? k : k + tail];
  const delayed = model.delaySteps > 0;
  const oldest = HEAD_LENGTH + tail - DELAY_ENTRY_LENGTH;
  core[CORE.delayedVariance] = delayed ? state[oldest] : state[CORE.variance];
  core[CORE.delayedImbalance] = delayed ? state[oldest + 1] : state[CORE.imbalance];
  core[CORE.delayedDisplacement] = delayed ? state[oldest + 2] : state[CORE.displacement];
}
