import type { Market } from './market';
import {
  CONSTANT_NAMES,
  CONSTANT_PARTIALS,
  lineariseConstants,
  PARAMETER_NAMES,
  propagateConstants,
} from './step-tangent.generated';

/** Every parameter and plant constant that can be varied, as `group.field`. */
export const VARIABLES: readonly string[] = PARAMETER_NAMES;

/** Tangents of a market's constants by one parameter after another. */
export interface ConstantTangents {
  /** ∂constants/∂parameter, by CONSTANT_NAMES, per the parameter's own unit; a new array each time */
  by(name: string): Float64Array;
}

/** Differentiates `marketConstants` once, by the generated tangent, for any parameter. */
export function constantTangents(market: Market): ConstantTangents {
  const partials = new Float64Array(CONSTANT_PARTIALS);
  lineariseConstants(market, new Float64Array(CONSTANT_NAMES.length), partials);
  return {
    by(name) {
      const direction = new Float64Array(PARAMETER_NAMES.length);
      direction[PARAMETER_NAMES.indexOf(name)] = 1;
      const out = new Float64Array(CONSTANT_NAMES.length);
      propagateConstants(partials, direction, out);
      return out;
    },
  };
}
