import { DELAY_ENTRY_LENGTH } from './delay-line';
import {
  COMMAND,
  COMMAND_LENGTH,
  CORE,
  CORE_INPUT_LENGTH,
  CORE_LENGTH,
  HEAD_LENGTH,
  INPUT_LENGTH,
  UNPERTURBED,
} from './layout';
import type { Channel } from './market';
import { type MarketModel, stateIndex } from './market-model';
import { readCore } from './step';
import { CONSTANT_NAMES, lineariseStep, propagateStep, STEP_PARTIALS } from './step-tangent.generated';
import { shockInputs } from './trajectory';

/** The front as the state has it, or as it would be once it is hit. */
export type Branch = 'own' | 'pressed';

/** next ≈ A·state + B·δ, commands ≈ C·state, in the units given; row by row. */
export interface Linearisation {
  readonly n: number;
  readonly units: Readonly<Float64Array>;
  /** n×n, all loops closed */
  readonly a: Float64Array;
  /** n×5, one column per channel in the order of CHANNELS: what a push of that command does */
  readonly b: Float64Array;
  /** 5×n, one row per channel: the command that the state produces */
  readonly c: Float64Array;
  /** local derivatives at the state, from which any further direction can be taken */
  readonly partials: Float64Array;
}

const PERTURBATION = CORE_INPUT_LENGTH + INPUT_LENGTH;
const values = new Float64Array(CORE_LENGTH + COMMAND_LENGTH);
const direction = new Float64Array(PERTURBATION + COMMAND_LENGTH + CONSTANT_NAMES.length);
const tangent = new Float64Array(CORE_LENGTH + COMMAND_LENGTH);

/**
 * Exact derivative of one step at a state, by the generated forward-mode tangent of `coreStep`, with e = 0 and
 * V_b = V_ref.
 *
 * @param drift w of the shock, log
 * @param units size of each state: natural units unless told; every entry 1 gives derivatives in SI
 */
export function linearise(
  model: MarketModel,
  state: Readonly<Float64Array>,
  drift: number,
  branch: Branch,
  units: Readonly<Float64Array> = model.units,
): Linearisation {
  const n = model.dimension;
  const c = new Float64Array(COMMAND_LENGTH * n);
  const partials = new Float64Array(STEP_PARTIALS);
  setPartials(model, state, drift, branch, partials);
  const a = stateMatrix(model, partials, units, null, c);
  return { n, units, a, b: commandMatrix(model, partials, units), c, partials };
}

const ownPartials = new Float64Array(STEP_PARTIALS);

/** `linearise(…).a` in natural units alone, in `out` (n×n), whose entries may be anything. */
export function stepMatrix(
  model: MarketModel,
  state: Readonly<Float64Array>,
  drift: number,
  branch: Branch,
  out: Float64Array = new Float64Array(model.dimension * model.dimension),
): Float64Array {
  out.fill(0);
  setPartials(model, state, drift, branch, ownPartials);
  return stateMatrix(model, ownPartials, model.units, null, null, out);
}

function setPartials(
  model: MarketModel,
  state: Readonly<Float64Array>,
  drift: number,
  branch: Branch,
  partials: Float64Array,
): void {
  readCore(model, state, model.scratch.core);
  const inputs = shockInputs(model, drift);
  lineariseStep(model.constants, model.scratch.core, inputs, UNPERTURBED, branch === 'pressed', values, partials);
}

/**
 * The matrix of the market whose command in one channel doesn't move: A − b·c, taken as a derivative in its own right
 * (δ = −command), so that what doesn't depend on a state is exactly 0 and not a rounding error.
 */
export function cutLoop(model: MarketModel, { n, units, c, partials }: Linearisation, channel: Channel): Float64Array {
  const at = COMMAND[channel];
  const cancelled = c.subarray(at * n, (at + 1) * n);
  return stateMatrix(model, partials, units, { at: PERTURBATION + at, by: cancelled }, null);
}

/**
 * Columns of the step's derivative by the state.
 *
 * @param cut an entry of `direction`, and what is taken from it in each column
 * @param commands where the derivatives of the commands go (5×n), if anywhere
 * @param a where the columns go; all 0
 */
function stateMatrix(
  model: MarketModel,
  partials: Readonly<Float64Array>,
  units: Readonly<Float64Array>,
  cut: { readonly at: number; readonly by: Readonly<Float64Array> } | null,
  commands: Float64Array | null,
  a: Float64Array = new Float64Array(model.dimension * model.dimension),
): Float64Array {
  const n = model.dimension;
  for (let column = 0; column < n; column += 1) {
    if (!seed(model, column, units[column])) continue;
    if (cut !== null) direction[cut.at] = -cut.by[column];
    propagateStep(partials, direction, tangent);
    if (commands !== null) {
      for (let k = 0; k < COMMAND_LENGTH; k += 1) commands[k * n + column] = tangent[CORE_LENGTH + k];
    }
    for (let k = 0; k < CORE_LENGTH; k += 1) {
      const row = stateIndex(model, k);
      a[row * n + column] = tangent[k] / units[row];
    }
  }
  shiftRows(model, a, units);
  return a;
}

function commandMatrix(model: MarketModel, partials: Readonly<Float64Array>, units: Readonly<Float64Array>) {
  const b = new Float64Array(model.dimension * COMMAND_LENGTH);
  direction.fill(0);
  for (let channel = 0; channel < COMMAND_LENGTH; channel += 1) {
    direction[PERTURBATION + channel] = 1;
    propagateStep(partials, direction, tangent);
    direction[PERTURBATION + channel] = 0;
    for (let k = 0; k < CORE_LENGTH; k += 1) {
      const row = stateIndex(model, k);
      b[row * COMMAND_LENGTH + channel] = tangent[k] / units[row];
    }
  }
  return b;
}

/** Derivative of the step in SI units, n×n row by row. */
export function jacobian(
  model: MarketModel,
  state: Readonly<Float64Array>,
  drift: number,
  branch: Branch,
): Float64Array {
  return linearise(model, state, drift, branch, new Float64Array(model.dimension).fill(1)).a;
}

/** Sets `direction` to one unit of a state; false where the step doesn't read that state (inside the delay line). */
function seed(model: MarketModel, column: number, unit: number): boolean {
  const tail = DELAY_ENTRY_LENGTH * model.delaySteps;
  direction.fill(0);
  if (column >= HEAD_LENGTH && column < HEAD_LENGTH + tail) {
    const back = HEAD_LENGTH + tail - column;
    if (back > DELAY_ENTRY_LENGTH) return false;
    direction[CORE.delayedVariance + DELAY_ENTRY_LENGTH - back] = unit;
    return true;
  }
  const core = column < HEAD_LENGTH ? column : column - tail;
  direction[core] = unit;
  if (model.delaySteps > 0) return true;
  if (core === CORE.variance) direction[CORE.delayedVariance] = unit;
  if (core === CORE.imbalance) direction[CORE.delayedImbalance] = unit;
  if (core === CORE.displacement) direction[CORE.delayedDisplacement] = unit;
  return true;
}

/** The delay line takes the present (V, L, x) and shifts by one entry. */
function shiftRows(model: MarketModel, a: Float64Array, units: Readonly<Float64Array>): void {
  const n = model.dimension;
  const present = [CORE.variance, CORE.imbalance, CORE.displacement];
  for (let k = 0; k < DELAY_ENTRY_LENGTH * model.delaySteps; k += 1) {
    const row = HEAD_LENGTH + k;
    const source = k < DELAY_ENTRY_LENGTH ? present[k] : row - DELAY_ENTRY_LENGTH;
    a[row * n + source] = units[source] / units[row];
  }
}
