import { balance, type Balance } from './balance';
import { complexVector, type ComplexVector } from './complex-vector';
import { reduceToHessenberg } from './hessenberg';
import { quasiTriangularVectors } from './quasi-triangular-vectors';
import { reduceToSchur } from './real-schur';
import { requireSquare } from './square-matrix';

/**
 * Eigenvalues λₖ with right vectors A·vₖ = λₖ·vₖ and left vectors wₖᵀ·A = λₖ·wₖᵀ (transposed, not conjugated), each of
 * Euclidean length 1. Component i of vector k is at `[k·n + i]`. Order as in `eigenvalues`: pairs adjacent.
 */
export interface EigenDecomposition {
  readonly n: number;
  readonly values: ComplexVector;
  readonly right: ComplexVector;
  readonly left: ComplexVector;
}

/**
 * Eigenvalues with right and left eigenvectors of a real n×n matrix (row by row).
 * Where the matrix is defective the vectors of equal eigenvalues coincide to rounding: their residuals are still small,
 * but wₖ·vₖ is about 0.
 *
 * @throws DomainError as `eigenvalues`. Cost about 35n³ operations.
 */
export function eigenDecomposition(matrix: Float64Array, n: number): EigenDecomposition {
  requireSquare(matrix, n);
  const t = Float64Array.from(matrix);
  const balanced = balance(t, n);
  const z = new Float64Array(n * n);
  for (let i = 0; i < n; i++) z[i * n + i] = 1;
  const values = complexVector(n);
  reduceToHessenberg(t, n, balanced.low, balanced.high, z);
  reduceToSchur(t, n, balanced.low, balanced.high, z, values);

  const right = toOriginalStates(quasiTriangularVectors(t, n, values), z, n, balanced, false);
  // wᵀT = λwᵀ is the right problem of Tᵀ, which is upper triangular again when rows and columns are counted backwards
  const flipped = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) flipped[(n - 1 - j) * n + (n - 1 - i)] = t[i * n + j];
  const backwards = quasiTriangularVectors(flipped, n, reversed(values));
  const left = toOriginalStates({ re: backwards.re.reverse(), im: backwards.im.reverse() }, z, n, balanced, true);
  return { n, values, right, left };
}

function reversed(values: ComplexVector): ComplexVector {
  return { re: Float64Array.from(values.re).reverse(), im: Float64Array.from(values.im).reverse() };
}

/** Schur vectors → balanced states (times Z) → original states (times D, or D⁻¹ for left vectors), length 1. */
function toOriginalStates(
  schur: ComplexVector,
  z: Float64Array,
  n: number,
  { scale, permutation }: Balance,
  isLeft: boolean,
): ComplexVector {
  const out = complexVector(n * n);
  for (let k = 0; k < n; k++) {
    let largest = 0;
    for (let i = 0; i < n; i++) {
      let re = 0;
      let im = 0;
      for (let j = 0; j < n; j++) {
        re += z[i * n + j] * schur.re[k * n + j];
        im += z[i * n + j] * schur.im[k * n + j];
      }
      const state = permutation[i];
      const factor = isLeft ? 1 / scale[state] : scale[state];
      out.re[k * n + state] = re * factor;
      out.im[k * n + state] = im * factor;
      largest = Math.max(largest, Math.abs(re * factor), Math.abs(im * factor));
    }
    let square = 0;
    for (let i = k * n; i < (k + 1) * n; i++) {
      out.re[i] /= largest;
      out.im[i] /= largest;
      square += out.re[i] * out.re[i] + out.im[i] * out.im[i];
    }
    const length = Math.sqrt(square);
    for (let i = k * n; i < (k + 1) * n; i++) {
      out.re[i] /= length;
      out.im[i] /= length;
    }
  }
  return out;
}
