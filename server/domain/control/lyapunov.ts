import { DomainError } from '../errors';
import { eigenvalues } from './eigenvalues';
import { solveInPlace } from './linear-solve';
import { multiply, rowSumNorm, transpose } from './matrix-product';
import { requireSquare } from './square-matrix';
import type { TimeDomain } from './time-domain';

const MAX_DOUBLINGS = 60;
const LARGEST_RESIDUAL = 1e-9;

/**
 * The symmetric X with A·X + X·Aᵀ + Q = 0 (continuous) or X = A·X·Aᵀ + Q (discrete), for a stable A; all n×n.
 *
 * Discrete: Smith's doubling X ← X + A·X·Aᵀ, A ← A². Continuous: brought there by Cayley's map with shift σ,
 * A ← (σI − A)⁻¹(σI + A), Q ← 2σ(σI − A)⁻¹Q(σI − A)⁻ᵀ. The residual of the answer is tested to 1e-9 of ‖X‖·‖A‖.
 *
 * @throws DomainError where A isn't stable, or the residual is larger
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
  let x: Float64Array;
  if (time.kind === 'discrete') x = smithDoubling(a, q, n);
  else {
    const shift = n === 0 ? 1 : Math.sqrt(Math.min(...sizes) * Math.max(...sizes));
    const { map, forced } = cayley(a, q, n, shift);
    x = smithDoubling(map, forced, n);
  }
  requireSmallResidual(a, q, x, n, time);
  return x;
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

function cayley(
  a: Float64Array,
  q: Float64Array,
  n: number,
  shift: number,
): { map: Float64Array; forced: Float64Array } {
  const shifted = (sign: number) => a.map((value, at) => sign * value + (at % (n + 1) === 0 ? shift : 0));
  const map = shifted(1);
  solveInPlace(shifted(-1), n, map, n);
  const half = Float64Array.from(q);
  solveInPlace(shifted(-1), n, half, n);
  const forced = transpose(half, n);
  solveInPlace(shifted(-1), n, forced, n);
  return { map, forced: forced.map((value) => 2 * shift * value) };
}

function requireSmallResidual(a: Float64Array, q: Float64Array, x: Float64Array, n: number, time: TimeDomain): void {
  const ax = multiply(a, x, n);
  const residual =
    time.kind === 'discrete'
      ? multiply(ax, transpose(a, n), n).map((value, i) => value + q[i] - x[i])
      : ax.map((value, i) => value + ax[(i % n) * n + Math.floor(i / n)] + q[i]);
  const size =
    rowSumNorm(x, n) * (time.kind === 'discrete' ? 1 + rowSumNorm(a, n) * rowSumNorm(a, n) : rowSumNorm(a, n));
  const relative = rowSumNorm(residual, n) / Math.max(size, Number.MIN_VALUE);
  if (!(relative <= LARGEST_RESIDUAL))
    throw new DomainError(
      'ill-conditioned',
      `Lyapunov residual ${relative} is too large: at most ${LARGEST_RESIDUAL}`,
      {
        field: 'a',
        value: relative,
        limit: `at most ${LARGEST_RESIDUAL}`,
      },
    );
}
