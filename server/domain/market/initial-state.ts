import { DELAY_ENTRY_LENGTH } from './delay-line';
import { CORE_LENGTH, HEAD_LENGTH } from './layout';
import { type MarketModel, stateIndex } from './market-model';
import { restingCore, restingIntegrator, restingPerceived, restingSkew } from './resting-core';

/**
 * The state at rest: V = V_ref, M and D at their commands, O = openInterest. With a funding velocity the integrator
 * carries the skew target's pressure, s = 0 and f = F = clip(θ·skewTarget/κ, ±cap); without one, the proportional part does,
 * s = θ·skewTarget/(θ + κ·proportionalGain/skewScale). At rest only where neither cap nor sat binds.
 */
export function initialState(model: MarketModel): Float64Array {
  const core = new Float64Array(CORE_LENGTH);
  restingCore(model.constants, core);
  const state = new Float64Array(model.dimension);
  for (let k = 0; k < CORE_LENGTH; k += 1) state[stateIndex(model, k)] = core[k];
  for (let k = 0; k < model.delaySteps; k += 1) {
    state[HEAD_LENGTH + DELAY_ENTRY_LENGTH * k] = model.constants.referenceVariance;
  }
  return state;
}

/** Skew (USD) and funding (1/day) at rest: what the stress engine starts from too. */
export function restingFunding(model: MarketModel): { skew: number; integrator: number; perceived: number } {
  const c = model.constants;
  return { skew: restingSkew(c), integrator: restingIntegrator(c), perceived: restingPerceived(c) };
}
