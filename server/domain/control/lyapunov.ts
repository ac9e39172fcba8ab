import { DomainError } from '../errors';
import { scaleInPlace } from './balance';
import { cayley } from './cayley';
import { eigenvalues } from './eigenvalues';
import { solveInPlace } from './linear-solve';
import { identity, multiply, rowSumNorm, transpose } from './matrix-product';
import { requireSquare } from './square-matrix';
import type { TimeDomain } from './time-domain';

const MAX_DOUBLINGS = 60;
const LARGEST_RESIDUAL = 1e-9;
const LARGEST_CONDITION = 1e10;

/**
 * The symmetric X with A·X + X·Aᵀ + Q = 0 (continuous) or X = A·X·Aᵀ + Q (discrete), for a stable A; all n×n.
 *
 * Balanced first. Discrete: Smith's doubling X ← X + A·X·Aᵀ, A ← A². Continuous: brought there by Cayley's map with
 * shift σ, A ← (σI − A)⁻¹(σI + A), Q ← 2σ(σI − A)⁻¹Q(σI − A)⁻ᵀ. The residual of the answer is tested to 1e-9 of
 * ‖X‖·‖A‖, and the equation's condition, 2‖A‖·‖X₁‖ or (1 + ‖A‖²)·‖X₁‖ with X₁ the answer for Q = I (which no other Q of
 * its size exceeds), to 1e10: about 1e-6 of X is then certain.
 *
 * @throws DomainError where A isn't stable, or the residual or the condition is larger
 */
export function solveLyapunov(a: Float64Array, q: Float64Array, n: number, time: TimeDomain): Float64Array {
  requireSquare(a, n, 'a');
  requireSquare(q, n, 'q');
  const { re, im } = eigenvalues(a, n);
  const sizes = Array.from(re, (value, i) => Math.sqrt(value * value + im[i] * im[i]));
  const isStable = time.kind === 'discrete' ? sizes.every((size) => size < 1) : re.every((value) => value < 0);
  if (!isStable)
    throw new DomainError('out-of-range', 'a has an eigenvalue that is not stable: the equation has no such solution', {
      field: 'a',
      limit: time.kind === 'discrete' ? '|λ| < 1' : 'Re λ < 0',
    });
  const scale = new Float64Array(n).fill(1);
  const balanced = Float64Array.from(a);
  scaleInPlace(balanced, n, 0, n - 1, scale);
  const forcing = q.map((value, at) => value / scale[Math.floor(at / n)] / scale[at % n]);
  const solve = solver(balanced, n, time, n === 0 ? 1 : Math.sqrt(Math.min(...sizes) * Math.max(...sizes)));
  const size = rowSumNorm(balanced, n);
  const condition = rowSumNorm(solve(identity(n)), n) * (time.kind === 'discrete' ? 1 + size * size : 2 * size);
  requireAtMost(condition, LARGEST_CONDITION, 'Lyapunov condition');
  const x = solve(forcing);
  requireAtMost(relativeResidual(balanced, forcing, x, n, time), LARGEST_RESIDUAL, 'Lyapunov residual');
  return x.map((value, at) => value * scale[Math.floor(at / n)] * scale[at % n]);
}

function solver(a: Float64Array, n: number, time: TimeDomain, shift: number): (q: Float64Array) => Float64Array {
  if (time.kind === 'discrete') return (q) => smithDoubling(a, q, n);
  const map = cayley(a, n, shift);
  return (q) => smithDoubling(map, mappedForcing(a, q, n, shift), n);
}

function smithDoubling(a: Float64Array, q: Float64Array, n: number): Float64Array {
  let power = Float64Array.from(a);
  const x = Float64Array.from(q);
  for (let i = 0; i < MAX_DOUBLINGS; i++) {
    const change = multiply(multiply(power, x, n), transpose(power, n), n);
    for (let k = 0; k < x.length; k++) x[k] += change[k];
    if (!(rowSumNorm(change, n) > 1e-17 * rowSumNorm(x, n))) break;
    power = multiply(power, power, n) as Float64Array<ArrayBuffer>;
  }
  return x;
}

/** 2σ(σI − A)⁻¹Q(σI − A)⁻ᵀ for a symmetric Q */
function mappedForcing(a: Float64Array, q: Float64Array, n: number, shift: number): Float64Array {
  const shifted = () => a.map((value, at) => (at % (n + 1) === 0 ? shift : 0) - value);
  const half = Float64Array.from(q);
  solveInPlace(shifted(), n, half, n);
  const forced = transpose(half, n);
  solveInPlace(shifted(), n, forced, n);
  return forced.map((value) => 2 * shift * value);
}

/** of ‖X‖·‖A‖ (continuous) or ‖X‖·(1 + ‖A‖²) (discrete) */
function relativeResidual(a: Float64Array, q: Float64Array, x: Float64Array, n: number, time: TimeDomain): number {
  const ax = multiply(a, x, n);
  const residual =
    time.kind === 'discrete'
      ? multiply(ax, transpose(a, n), n).map((value, i) => value + q[i] - x[i])
      : ax.map((value, i) => value + ax[(i % n) * n + Math.floor(i / n)] + q[i]);
  const size =
    rowSumNorm(x, n) * (time.kind === 'discrete' ? 1 + rowSumNorm(a, n) * rowSumNorm(a, n) : rowSumNorm(a, n));
  return rowSumNorm(residual, n) / Math.max(size, Number.MIN_VALUE);
}

function requireAtMost(value: number, limit: number, name: string): void {
  if (value <= limit) return;
  const facts = { field: 'a', value, limit: `at most ${limit}` };
  throw new DomainError('ill-conditioned', `${name} ${value} is too large: at most ${limit}`, facts);
}
