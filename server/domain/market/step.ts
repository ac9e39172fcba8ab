import { DELAY_ENTRY_LENGTH, shiftDelayLine } from './delay-line';
import { CORE, CORE_LENGTH, HEAD_LENGTH, UNPERTURBED } from './layout';
import type { MarketModel } from './market-model';
import { advance } from './step-tangent.generated';

/**
 * One interval: out = step(state), equations 1–9 of the model on the front's own branch. Runs the straight-line form of
 * `coreStep`, which gives its bits.
 *
 * @param state vector in the order of `model.stateNames`; may be the same array as `out`
 * @param inputs w (log), e (USD), V_b (variance per second) by INPUT
 * @param out receives the next state; the commands are then in `model.scratch.commands`
 * @param perturbation δ by COMMAND
 */
export function step(
  model: MarketModel,
  state: Readonly<Float64Array>,
  inputs: Readonly<Float64Array>,
  out: Float64Array,
  perturbation: Readonly<Float64Array> = UNPERTURBED,
): void {
  const { constants, delaySteps, scratch } = model;
  const variance = state[CORE.variance];
  const imbalance = state[CORE.imbalance];
  const displacement = state[CORE.displacement];
  const tail = DELAY_ENTRY_LENGTH * delaySteps;
  const oldest = HEAD_LENGTH + tail - DELAY_ENTRY_LENGTH;
  const delayed = delaySteps > 0;
  advance(
    constants,
    state,
    tail,
    delayed ? oldest : CORE.variance,
    delayed ? oldest + 1 : CORE.imbalance,
    delayed ? oldest + 2 : CORE.displacement,
    inputs,
    perturbation,
    out,
    scratch.commands,
  );
  if (out !== state) for (let k = HEAD_LENGTH; k < HEAD_LENGTH + tail; k += 1) out[k] = state[k];
  shiftDelayLine(out, HEAD_LENGTH, delaySteps, variance, imbalance, displacement);
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
