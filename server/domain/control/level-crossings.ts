import { eigenvaluesInPlace } from './eigenvalues';
import { solveInPlace } from './linear-solve';
import type { MimoStateSpace } from './mimo-state-space';
import { scaledMimo } from './scaled-mimo';
import type { Continuous } from './time-domain';

/** An eigenvalue this near to the axis, relative to its size, or to ‖H‖, may be on it. One too many does no harm. */
const NEAR_AXIS = 1e-6;
const ROUNDING = 1e-12;

/**
 * All ω ≥ 0, ascending, at which a singular value of M(jω) = D + C·(jωI − A)⁻¹·B may equal `level`, or, with a `skew` J
 * (m×p), at which M*·M + M*·J + Jᵀ·M may have the eigenvalue level²: imaginary eigenvalues of the Hamiltonian
 * [F  B·R⁻¹·Bᵀ; −Cᵀ(I + E·R⁻¹·Eᵀ)C  −Fᵀ], E = D + J, R = level²·I − DᵀD − DᵀJ − JᵀD, F = A + B·R⁻¹·Eᵀ·C. Between two
 * neighbours the number of eigenvalues above level² stays the same. 2n×2n, about 15·(2n)³ operations.
 * Source: Boyd, Balakrishnan and Kabamba, Math. Control Signals Systems 2 (1989).
 *
 * @throws DomainError `ill-conditioned` where the level is met at infinite frequency
 */
export function levelCrossings(system: MimoStateSpace<Continuous>, level: number, skew?: Float64Array): number[] {
  const { order: n, inputs: p, outputs: m, a, b, c, d } = scaledMimo(system);
  const e = skew === undefined ? d : d.map((value, at) => value + skew[at]);
  const r = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = i === j ? level * level : 0;
      for (let k = 0; k < m; k++) {
        sum -= d[k * p + i] * d[k * p + j];
        if (skew !== undefined) sum -= d[k * p + i] * skew[k * p + j] + skew[k * p + i] * d[k * p + j];
      }
      r[i * p + j] = sum;
    }
  }
  // R⁻¹·[Eᵀ·C  Bᵀ], p×2n
  const width = 2 * n;
  const solved = new Float64Array(p * width);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < m; k++) solved[i * width + j] += e[k * p + i] * c[k * n + j];
      solved[i * width + n + j] = b[j * p + i];
    }
  }
  solveInPlace(r, p, solved, width);
  const h = new Float64Array(width * width);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let f = a[i * n + j];
      let upper = 0;
      for (let k = 0; k < p; k++) {
        f += b[i * p + k] * solved[k * width + j];
        upper += b[i * p + k] * solved[k * width + n + j];
      }
      h[i * width + j] = f;
      h[(n + j) * width + n + i] = -f;
      h[i * width + n + j] = upper;
    }
  }
  // C + E·R⁻¹·Eᵀ·C, m×n
  const through = Float64Array.from(c);
  for (let k = 0; k < m; k++)
    for (let l = 0; l < p; l++) for (let j = 0; j < n; j++) through[k * n + j] += e[k * p + l] * solved[l * width + j];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) for (let k = 0; k < m; k++) h[(n + i) * width + j] -= c[k * n + i] * through[k * n + j];
  return imaginaryEigenvalues(h, width);
}

function imaginaryEigenvalues(h: Float64Array, n: number): number[] {
  const { re, im } = eigenvaluesInPlace(h, n);
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(re[i]), Math.abs(im[i]));
  const found: number[] = [];
  for (let i = 0; i < n; i++)
    if (im[i] >= 0 && Math.abs(re[i]) <= Math.max(NEAR_AXIS * im[i], ROUNDING * largest)) found.push(im[i]);
  return found.sort((x, y) => x - y);
}
