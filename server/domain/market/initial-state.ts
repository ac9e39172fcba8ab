import { DELAY_ENTRY_LENGTH } from './delay-line';
import { clip } from './laws/kinks';
import { depthCommand } from './laws/liquidity';
import { marginCommand } from './laws/margin';
import { observedVolatility } from './laws/signals';
import { CORE, HEAD_LENGTH } from './layout';
import { type MarketModel, stateIndex } from './market-model';

/**
 * The state at rest: V = V_ref, M and D at their commands, O = openInterest. With a funding velocity the integrator
 * carries the skew target's pressure, s = 0 and f = F = clip(θ·skewTarget/κ, ±cap); without one, the proportional part does,
 * s = θ·skewTarget/(θ + κ·proportionalGain/skewScale). At rest only where neither cap nor sat binds.
 */
export function initialState(model: MarketModel): Float64Array {
  const c = model.constants;
  const state = new Float64Array(model.dimension);
  const set = (core: number, value: number): void => {
    state[stateIndex(model, core)] = value;
  };
  set(CORE.variance, c.referenceVariance);
  for (let k = 0; k < model.delaySteps; k += 1) state[HEAD_LENGTH + DELAY_ENTRY_LENGTH * k] = c.referenceVariance;
  const volatility = observedVolatility(c, c.referenceVariance);
  set(CORE.margin, marginCommand(c, volatility, 0));
  set(CORE.depth, depthCommand(c, volatility, c.referenceVariance));
  set(CORE.openInterest, c.openInterest);
  const funding = restingFunding(model);
  set(CORE.skew, funding.skew);
  set(CORE.fundingIntegrator, funding.integrator);
  set(CORE.perceivedFunding, funding.perceived);
  return state;
}

/** Skew (USD) and funding (1/day) at rest: what the stress engine starts from too. */
export function restingFunding(model: MarketModel): { skew: number; integrator: number; perceived: number } {
  const c = model.constants;
  if (c.fundingVelocityStep > 0) {
    const rate = clip((c.skewReversion * c.skewTarget) / c.fundingElasticity, -c.fundingCap, c.fundingCap);
    return { skew: 0, integrator: rate, perceived: rate };
  }
  const restoring = c.skewReversion + (c.fundingElasticity * c.proportionalGain) / c.skewScale;
  const skew = restoring > 0 ? (c.skewReversion * c.skewTarget) / restoring : 0;
  return { skew, integrator: 0, perceived: (c.proportionalGain * skew) / c.skewScale };
}
