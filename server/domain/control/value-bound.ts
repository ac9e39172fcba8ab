import { solveInPlace } from './linear-solve';
import { solveLyapunov } from './lyapunov';
import { transpose } from './matrix-product';
import type { TimeDomain } from './time-domain';

/**
 * A bound of |c·e(t)| for all later t of a stable homogeneous system: eᵀPe never grows where P solves AᵀP + PA + I = 0
 * (or P = AᵀPA + I), and |c·e|² ≤ (c·P⁻¹·cᵀ)(eᵀPe).
 *
 * @throws DomainError as `solveLyapunov`
 */
export function valueBound(a: Float64Array, c: Float64Array, n: number, time: TimeDomain): (e: Float64Array) => number {
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  const p = solveLyapunov(transpose(a, n), identity, n, time);
  const solved = Float64Array.from(c);
  solveInPlace(Float64Array.from(p), n, solved, 1);
  let output = 0;
  for (let i = 0; i < n; i++) output += c[i] * solved[i];
  return (e) => {
    let energy = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) energy += e[i] * p[i * n + j] * e[j];
    return Math.sqrt(Math.max(output * energy, 0));
  };
}
