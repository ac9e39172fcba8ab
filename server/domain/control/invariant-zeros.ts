import type { ComplexVector } from './complex-vector';
import { complexVector } from './complex-vector';
import { eigenvaluesInPlace } from './eigenvalues';
import type { ScaledRealisation } from './scaled-realisation';

const EPSILON = 2.220446049250313e-16;

/**
 * Zeros and leading coefficient of det(pI − A)·(d + c·(pI − A)⁻¹·b), the numerator over the characteristic polynomial;
 * states that the input doesn't reach or the output doesn't see are both poles and zeros.
 *
 * While d is 0: rotate the states so that c = (0, …, 0, γ). Output zero means the last state is zero, so its own equation
 * is a new output: A, b, c, d ← A without the last state, b without it, A's last row, b's last entry; the leading
 * coefficient gains a factor γ. Once d ≠ 0 the zeros are the eigenvalues of A − b·c/d. All rotations are orthogonal.
 *
 * @param negligible a d smaller than this times ‖b‖ counts as 0
 * Source: Emami-Naeini and Van Dooren, "Computation of zeros of linear multivariable systems", Automatica 18 (1982).
 */
export function invariantZeros(
  system: ScaledRealisation,
  negligible = 50 * EPSILON,
): { readonly gain: number; readonly zeros: ComplexVector } {
  let n = system.order;
  let a = Float64Array.from(system.a);
  let b = Float64Array.from(system.b);
  let c = Float64Array.from(system.c);
  let d = system.d;
  let gain = 1;
  const sizeA = Math.max(largest(a), Number.MIN_VALUE);
  const sizeB = largest(b);
  const sizeC = largest(c);
  // d of the given system is compared with 1 in the caller's sense: only an exact 0, or one below rounding, is none
  let isZero = Math.abs(d) <= EPSILON * sizeB * sizeC * 1e-3;
  for (let sizeOutput = sizeC; isZero && n > 0; sizeOutput = sizeA) {
    const gamma = rotateOutputToLastState(a, b, c, n);
    if (Math.abs(gamma) <= 10 * EPSILON * sizeOutput || sizeB === 0) return { gain: 0, zeros: complexVector(0) };
    gain *= gamma;
    const m = n - 1;
    const smaller = new Float64Array(m * m);
    for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) smaller[i * m + j] = a[i * n + j];
    c = a.slice(m * n, m * n + m);
    d = b[m];
    b = b.slice(0, m);
    a = smaller;
    n = m;
    isZero = Math.abs(d) <= negligible * sizeB;
  }
  if (isZero) return { gain: 0, zeros: complexVector(0) };
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) a[i * n + j] -= (b[i] * c[j]) / d;
  return { gain: gain * d, zeros: eigenvaluesInPlace(a, n) };
}

function largest(values: Float64Array): number {
  let size = 0;
  for (const value of values) size = Math.max(size, Math.abs(value));
  return size;
}

/** One reflection Q with c·Q = (0, …, 0, γ): A ← Q·A·Q, b ← Q·b. @returns γ */
function rotateOutputToLastState(a: Float64Array, b: Float64Array, c: Float64Array, n: number): number {
  const size = largest(c);
  if (size === 0) return 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    c[i] /= size;
    square += c[i] * c[i];
  }
  const last = c[n - 1];
  const norm = last > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  const half = square - last * norm;
  c[n - 1] = last - norm;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += c[j] * a[i * n + j];
    sum /= half;
    for (let j = 0; j < n; j++) a[i * n + j] -= sum * c[j];
  }
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += c[i] * a[i * n + j];
    sum /= half;
    for (let i = 0; i < n; i++) a[i * n + j] -= sum * c[i];
  }
  let sum = 0;
  for (let i = 0; i < n; i++) sum += c[i] * b[i];
  sum /= half;
  for (let i = 0; i < n; i++) b[i] -= sum * c[i];
  return norm * size;
}
