import { COMMAND_LENGTH, CORE_INPUT_LENGTH, INPUT, INPUT_LENGTH } from './layout';
import type { MarketModel } from './market-model';
import { readCore } from './step';
import { CONSTANT_NAMES } from './step-tangent.generated';

/** Where a change comes from: the constants (by CONSTANT_NAMES) and the shock's w (log per interval). */
export interface Variation {
  readonly constants: Readonly<Float64Array>;
  readonly drift: number;
}

export const PERTURBATION_AT = CORE_INPUT_LENGTH + INPUT_LENGTH;
const CONSTANTS_AT = PERTURBATION_AT + COMMAND_LENGTH;
const REFERENCE_VARIANCE = CONSTANT_NAMES.indexOf('referenceVariance');

/** Length of a direction of `propagateStep`. */
export const DIRECTION_LENGTH = CONSTANTS_AT + CONSTANT_NAMES.length;

/**
 * Writes the direction of a step: how its state (SI, as a state vector), its inputs and its constants change. V_b follows
 * V_ref, as in `shockInputs`.
 */
export function stepDirection(
  model: MarketModel,
  state: Readonly<Float64Array>,
  variation: Variation | null,
  direction: Float64Array,
): void {
  direction.fill(0);
  readCore(model, state, direction);
  if (variation === null) return;
  direction[CORE_INPUT_LENGTH + INPUT.fundamentalReturn] = variation.drift;
  direction[CORE_INPUT_LENGTH + INPUT.backgroundVariance] = variation.constants[REFERENCE_VARIANCE];
  direction.set(variation.constants, CONSTANTS_AT);
}
