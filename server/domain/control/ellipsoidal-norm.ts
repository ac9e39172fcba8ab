import { choleskyInPlace } from './cholesky';
import { lyapunovBarrier } from './lyapunov-barrier';
import { centringLength, tangentReach } from './lyapunov-steps';
import { changeCoordinates, familyNorm, type MatrixFamily, startingFamily } from './matrix-family';
import { identity, multiply, transpose } from './matrix-product';

/** Of the longest step along the tangent of the path that stays inside, as much is taken. */
const PREDICTOR_SHARE = 0.8;
/** A point is near enough to the path for the next prediction where its Newton decrement is below this. */
const CENTRED = 0.5;
const MAX_CORRECTIONS = 8;

export interface EllipsoidalNorm {
  /** the family in coordinates in which the greatest of its Euclidean norms is least */
  readonly family: MatrixFamily;
  /** that norm, to rounding: ‖Aᵢ·x‖ ≤ norm·‖x‖ for every i, in the ellipsoidal norm ‖x‖ = √(xᵀ·TᵀT·x) */
  readonly norm: number;
}

export interface EllipsoidalNormOptions {
  /** no family has a norm below this, such as the greatest spectral radius */
  readonly lowerBound: number;
  /** of γ² (relative), or of its distance to 1 where that is less: where the path's end is as near, the search ends */
  readonly accuracy: number;
  readonly maxNewtonSteps: number;
}

/**
 * Searches the ellipsoidal norm in which the greatest norm of a family is least: min γ over P ≻ 0 with
 * AᵢᵀPAᵢ ⪯ γ²P for all i, a generalised eigenvalue problem.
 *
 * Follows the centres of the barrier of `lyapunovBarrier` as λ = γ² falls: a step along the path's tangent, then Newton
 * steps back to it; before each the coordinates change so that P = I, which keeps a P of condition 1e10 as precise as I.
 * The beginning is a diagonal scaling, then a positive sum over products: P = Σ_k (Σᵢ Aᵢᵀ·Aᵢ)^k of the mean operator.
 * About 30 Newton steps, O(m·n⁴ + n⁶/48) each.
 *
 * Sources: Boyd, El Ghaoui, Feron and Balakrishnan, "Linear Matrix Inequalities in System and Control Theory" (1994),
 * §2.4 and §5.1; Nesterov and Nemirovskii, "Interior-Point Polynomial Algorithms in Convex Programming" (1994).
 */
export function ellipsoidalNorm(
  matrices: readonly Float64Array[],
  n: number,
  { lowerBound, accuracy, maxNewtonSteps }: EllipsoidalNormOptions,
): EllipsoidalNorm {
  let family = startingFamily(matrices, n);
  let weight = identity(n);
  let best: EllipsoidalNorm = { family, norm: familyNorm(family) };
  let lambda = 1.5 * best.norm * best.norm;
  const floor = lowerBound * lowerBound;
  if (!(lambda > 0) || !Number.isFinite(lambda)) return best;

  const move = (change: Float64Array): boolean => {
    const l = change.map((entry, at) => entry + (at % (n + 1) === 0 ? 1 : 0));
    if (!choleskyInPlace(l, n)) return false;
    const lower = l.map((entry, at) => (at % n > Math.floor(at / n) ? 0 : entry));
    weight = multiply(multiply(transpose(lower, n), weight, n), lower, n);
    family = changeCoordinates(family, l);
    return true;
  };

  for (let steps = 0, corrections = 0; steps < maxNewtonSteps; steps++) {
    const barrier = lyapunovBarrier(family, weight, lambda);
    if (barrier === null) return best;
    const decrement = Math.sqrt(Math.max(0, barrier.decrementSquared));
    if (decrement > CENTRED && corrections < MAX_CORRECTIONS) {
      corrections++;
      const length = centringLength(family, weight, lambda, barrier);
      if (length === 0 || !move(barrier.newton.map((entry) => length * entry))) return best;
      continue;
    }
    corrections = 0;
    const norm = familyNorm(family);
    if (norm < best.norm) best = { family, norm };
    const reach = tangentReach(family, lambda, lambda - 0.999 * floor, barrier.tangent);
    const wanted = accuracy * Math.min(lambda, Math.max(Math.abs(1 - lambda), 1e-3 * lambda));
    if (reach < wanted || norm * norm - floor < wanted) return best;
    const step = PREDICTOR_SHARE * reach;
    if (!move(barrier.tangent.map((entry) => -step * entry))) return best;
    lambda -= step;
  }
  return best;
}
