import { complexMatrix, realEmbedding, type ComplexMatrix } from './complex-matrix';
import { largestSingularValue } from './largest-singular-value';
import { osborneScaling } from './osborne-scaling';
import { ScalingProblem } from './scaling-problem';

/**
 * An upper bound of the structured singular value of M and its certificate:
 * with M scaled to S·M·S⁻¹, M*·M + j(G·M − M*·G) ≤ bound²·I; S = diag(scale), G = diag(skew), 0 where a block is complex.
 */
export interface StructuredBound {
  readonly bound: number;
  readonly scale: Float64Array;
  readonly skew: Float64Array;
}

const MAX_ROUNDS = 60;
/** of bound²: the gap between the level and the best value at which the centres have converged */
const CONVERGED = 1e-8;

/**
 * Least upper bound of μ(M) for Δ = diag(δ₁, …, δₖ), each δ complex, or real where `isReal`, that scalings can give: the
 * least t = bound² with M*·D·M + j(G·M − M*·G) ≤ t·D over D > 0 and G diagonal. Without real blocks and with k ≤ 3 it is
 * μ itself. Started by Osborne's scaling, then the method of centres, since σ₁ has corners where gradients fail:
 * for a level t above the least value the analytic centre of the scalings is found by Newton's method, and t is lowered.
 * Every iterate is a valid bound. Stops early once the bound is at most `enough`.
 *
 * Sources: Fan, Tits and Doyle, IEEE Trans. Automatic Control 36 (1991); Boyd and El Ghaoui, Linear Algebra and its
 * Applications 188 (1993).
 */
export function structuredUpperBound(m: ComplexMatrix, isReal: readonly boolean[], enough = 0): StructuredBound {
  const k = m.rows;
  const start = osborneScaling(m);
  const scaled = complexMatrix(k, k);
  for (let at = 0; at < k * k; at++) {
    const factor = start[Math.floor(at / k)] / start[at % k];
    scaled.re[at] = m.re[at] * factor;
    scaled.im[at] = m.im[at] * factor;
  }
  const size = largestSingularValue(scaled);
  const unscaled = { bound: size, scale: start, skew: new Float64Array(k) };
  if (size <= enough || size === 0 || (k === 1 && !isReal[0])) return unscaled;
  for (let at = 0; at < k * k; at++) {
    scaled.re[at] /= size;
    scaled.im[at] /= size;
  }
  // G turns imaginary parts against each other: a real M has none
  const helps = scaled.im.some((value) => value !== 0);
  const problem = new ScalingProblem(
    realEmbedding(scaled),
    k,
    isReal.map((value) => value && helps),
  );
  let best = { value: 1, d: problem.d.slice(), g: problem.g.slice() };
  let level = 1.1;
  const least = Math.max((enough / size) * (enough / size), 1e-12);
  for (let round = 0; round < MAX_ROUNDS && best.value > least; round++) {
    if (!problem.centre(level)) break;
    const value = problem.leastLevel();
    if (value < best.value) best = { value, d: problem.d.slice(), g: problem.g.slice() };
    if (!(level - value > CONVERGED * Math.abs(value))) break;
    level = value + 0.1 * (level - value);
  }
  // a bound of 0, or below, is kept a little above: the certificate needs one
  const bound = Math.sqrt(Math.max(best.value, 1e-12)) * size;
  if (bound >= size) return unscaled;
  return {
    bound,
    scale: start.map((value, i) => value * Math.sqrt(best.d[i])),
    skew: best.g.map((value, i) => (value / best.d[i]) * size),
  };
}
