import type { Branch } from './jacobian';
import { COMMAND, COMMAND_LENGTH, CORE_LENGTH, UNPERTURBED } from './layout';
import type { Channel } from './market';
import { type MarketModel, stateIndex } from './market-model';
import { readCore } from './step';
import { DIRECTION_LENGTH, PERTURBATION_AT, stepDirection, type Variation } from './step-direction';
import {
  linearisePartials,
  propagatePartials,
  propagateStepChange,
  SECOND_PARTIALS,
  STEP_PARTIALS,
} from './step-tangent.generated';
import { shockInputs } from './trajectory';

/** A state's linearisation and its own derivatives, prepared for many variations. */
export interface SecondOrder {
  readonly partials: Float64Array;
  readonly second: Float64Array;
}

/** What a linearisation does to a vector, in the model's natural units: the state after, and the five commands. */
export interface Applied {
  readonly state: Float64Array;
  readonly commands: Float64Array;
}

const direction = new Float64Array(DIRECTION_LENGTH);
const tangent = new Float64Array(CORE_LENGTH + COMMAND_LENGTH);

/** Takes the first and second local derivatives of the step at a state. */
export function secondOrder(
  model: MarketModel,
  state: Readonly<Float64Array>,
  drift: number,
  branch: Branch,
): SecondOrder {
  const partials = new Float64Array(STEP_PARTIALS);
  const second = new Float64Array(SECOND_PARTIALS);
  readCore(model, state, model.scratch.core);
  const pressed = branch === 'pressed';
  linearisePartials(
    model.constants,
    model.scratch.core,
    shockInputs(model, drift),
    UNPERTURBED,
    pressed,
    partials,
    second,
  );
  return { partials, second };
}

/**
 * How the linearisation at a state changes along a variation of constants and drift, the state itself moving by
 * `stateTangent` (SI): the derivatives of its local partial derivatives, for `changeOf`.
 */
export function partialsTangent(
  model: MarketModel,
  { second }: SecondOrder,
  stateTangent: Readonly<Float64Array>,
  variation: Variation,
): Float64Array {
  const change = new Float64Array(STEP_PARTIALS);
  stepDirection(model, stateTangent, variation, direction);
  propagatePartials(second, direction, change);
  return change;
}

/** (dA)·v and (dC)·v of a vector v in natural units. */
export function changeOf(
  model: MarketModel,
  { partials }: SecondOrder,
  change: Readonly<Float64Array>,
  v: Readonly<Float64Array>,
): Applied {
  stepDirection(
    model,
    v.map((entry, k) => entry * model.units[k]),
    null,
    direction,
  );
  propagateStepChange(partials, change, direction, tangent);
  return applied(model);
}

/** (db) of a channel's command, in natural units. */
export function changeOfPush(
  model: MarketModel,
  { partials }: SecondOrder,
  change: Readonly<Float64Array>,
  channel: Channel,
): Float64Array {
  push(channel);
  propagateStepChange(partials, change, direction, tangent);
  return applied(model).state;
}

function push(channel: Channel): void {
  direction.fill(0);
  direction[PERTURBATION_AT + COMMAND[channel]] = 1;
}

function applied(model: MarketModel): Applied {
  const state = new Float64Array(model.dimension);
  for (let k = 0; k < CORE_LENGTH; k += 1) {
    const row = stateIndex(model, k);
    state[row] = tangent[k] / model.units[row];
  }
  return { state, commands: tangent.slice(CORE_LENGTH) };
}
