import { log } from '../elementary';
import type { FactoredResponse } from './factored-response';
import { evaluateOnAxis, type LoopModel } from './loop-model';

/**
 * Greatest difference of log|L| between its factors (`factored`) and the exact response at the given points, where |L| is at least
 * `smallest`: how far the computed zeros can be trusted.
 */
export function factorDiscrepancy(
  model: LoopModel,
  factored: FactoredResponse,
  points: readonly number[],
  smallest: number,
): number {
  let worst = 0;
  for (const x of points) {
    if (!evaluateOnAxis(model, x)) continue;
    const { re, im } = model.exact;
    const modulus = Math.sqrt(re * re + im * im);
    if (modulus <= smallest) continue;
    factored.evaluate(x, 0);
    const difference = Math.abs(factored.logModulus - log(modulus));
    if (!(difference <= worst)) worst = difference;
  }
  return worst;
}
