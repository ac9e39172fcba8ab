import type { FactoredResponse } from './factored-response';
import { leastModulus } from './least-modulus';
import { evaluateOnAxis, type LoopModel } from './loop-model';
import type { AxisExtremum } from './margins-report';

/**
 * Least value of a function of L over the axis and its two ends.
 *
 * @param breaks points of the axis variable, ascending
 * @param clock s per unit of the axis variable
 * @param value the function, of the L last evaluated in `model.exact`
 * @param atInfinity its value at infinite frequency (continuous time)
 * @param factored has the function's modulus but for a constant; null where that is infinite or 0 everywhere
 */
export function leastOnAxis(
  model: LoopModel,
  breaks: readonly number[],
  clock: number,
  value: () => number,
  atInfinity: number,
  factored: FactoredResponse | null,
): AxisExtremum {
  let best = { value: Infinity, frequency: Infinity };
  const consider = (candidate: number, frequency: number) => {
    if (candidate < best.value) best = { value: candidate, frequency };
  };
  if (model.time.kind === 'continuous') consider(atInfinity, Infinity);
  else if (model.exact.evaluate(-1, 0)) consider(value(), Math.PI / clock);
  if (model.exact.evaluate(model.time.kind === 'discrete' ? 1 : 0, 0)) consider(value(), 0);
  if (factored !== null) {
    const x = leastModulus(factored, breaks);
    if (evaluateOnAxis(model, x) && value() < best.value * (1 - 1e-12)) best = { value: value(), frequency: x / clock };
  }
  return best;
}
