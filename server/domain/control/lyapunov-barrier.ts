import { choleskyInPlace, invertLower, solveCholesky } from './cholesky';
import type { MatrixFamily } from './matrix-family';
import { identity, multiply, transpose } from './matrix-product';

/**
 * The barrier φ(P) = −Σ log det(λP − AᵢᵀPAᵢ) − log det P + (m+1)·tr(W·P) at P = I, differentiated, W fixing the size of P.
 * Symmetric matrices stand as vectors of their lower triangle, entries off the diagonal times √2.
 *
 * With S = (λI − AᵀA)⁻¹, T = A·S and U = A·S·Aᵀ the second derivative of one term is
 * λ²·tr(S·E·S·E′) − λ·tr(T·E·Tᵀ·E′) − λ·tr(Tᵀ·E·T·E′) + tr(U·E·U·E′): products of entries, no product of matrices per
 * pair (E, E′), so it costs O(m·n⁴) and its factor O(n⁶).
 */
export interface LyapunovBarrier {
  /** −H⁻¹·∇φ: to the centre */
  readonly newton: Float64Array;
  /** −∇φᵀ·(Newton step): the square of the decrement */
  readonly decrementSquared: number;
  /** dP/dλ along the path of centres */
  readonly tangent: Float64Array;
}

/** @returns null where λI − AᵀA isn't positive definite to rounding, or the second derivative isn't */
export function lyapunovBarrier(family: MatrixFamily, weight: Float64Array, lambda: number): LyapunovBarrier | null {
  const { n, matrices } = family;
  const size = (n * (n + 1)) / 2;
  const gradient = weight.map((entry, at) => (matrices.length + 1) * entry - (at % (n + 1) === 0 ? 1 : 0));
  const drift = new Float64Array(n * n);
  const hessian = new Float64Array(size * size);
  // −log det P
  addProducts(hessian, identity(n), n, 1);
  const root = Math.sqrt(lambda);
  for (const a of matrices) {
    const s = inverseSlack(a, n, lambda);
    if (s === null) return null;
    const t = multiply(a, s, n);
    const u = multiply(t, transpose(a, n), n);
    // S·P·S at P = I, as the slack's own derivative by λ asks
    const ss = multiply(s, s, n);
    const ass = multiply(multiply(a, ss, n), transpose(a, n), n);
    for (let k = 0; k < n * n; k++) {
      gradient[k] -= lambda * s[k] - u[k];
      drift[k] += s[k] - lambda * ss[k] + ass[k];
    }
    addProducts(hessian, s.map((entry) => lambda * entry), n, 1); // prettier-ignore
    addProducts(hessian, u, n, 1);
    const scaled = t.map((entry) => root * entry);
    addProducts(hessian, scaled, n, -1);
    addProducts(hessian, transpose(scaled, n), n, -1);
  }
  if (!choleskyInPlace(hessian, size)) return null;
  const slope = toVector(gradient, n);
  const newton = slope.map((entry) => -entry);
  solveCholesky(hessian, size, newton);
  const tangent = toVector(drift, n);
  solveCholesky(hessian, size, tangent);
  const decrementSquared = -slope.reduce((sum, entry, k) => sum + entry * newton[k], 0);
  return { newton: toMatrix(newton, n), decrementSquared, tangent: toMatrix(tangent, n) };
}

/** (λI − AᵀA)⁻¹ */
function inverseSlack(a: Float64Array, n: number, lambda: number): Float64Array | null {
  const slack = multiply(transpose(a, n), a, n).map((entry, at) => (at % (n + 1) === 0 ? lambda : 0) - entry);
  if (!choleskyInPlace(slack, n)) return null;
  const inverse = invertLower(slack, n);
  return multiply(transpose(inverse, n), inverse, n);
}

/** Adds sign·tr(X·E·Xᵀ·E′) for every pair of basis matrices, in the lower triangle. */
function addProducts(hessian: Float64Array, x: Float64Array, n: number, sign: number): void {
  const size = (n * (n + 1)) / 2;
  let row = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++, row++) {
      const factor = sign * (i === j ? Math.SQRT1_2 : 1);
      let at = row * size;
      for (let k = 0; k <= i; k++) {
        const [xik, xjk] = [factor * x[i * n + k], factor * x[j * n + k]];
        const last = k === i ? j : k;
        for (let l = 0; l < Math.min(k, last + 1); l++) hessian[at++] += xik * x[j * n + l] + xjk * x[i * n + l];
        if (last === k) hessian[at++] += Math.SQRT2 * xik * x[j * n + k];
      }
    }
  }
}

function toVector(matrix: Float64Array, n: number): Float64Array {
  const vector = new Float64Array((n * (n + 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) vector[at++] = Math.SQRT1_2 * (matrix[i * n + j] + matrix[j * n + i]);
    vector[at++] = matrix[i * n + i];
  }
  return vector;
}

function toMatrix(vector: Float64Array, n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) matrix[i * n + j] = matrix[j * n + i] = Math.SQRT1_2 * vector[at++];
    matrix[i * n + i] = vector[at++];
  }
  return matrix;
}
