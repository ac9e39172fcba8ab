import { balanceForEigenvalues } from './balance';
import { complexVector, type ComplexVector } from './complex-vector';
import { reduceToHessenberg } from './hessenberg';
import { reduceToSchur } from './real-schur';
import { requireSquare } from './square-matrix';

/**
 * Eigenvalues of a real n×n matrix (row by row), with multiplicity; conjugate pairs adjacent, positive imaginary part
 * first, otherwise unordered. Balanced, then Hessenberg, then double-shift QR; backward stable: exact for a matrix within
 * a few units of rounding of the balanced one. An eigenvalue of a Jordan block of size m is therefore good to about the
 * m-th root of rounding only, unless the permutation step isolates it (a delay line that nothing feeds: exactly 0).
 *
 * @throws DomainError for a wrong shape, an entry that isn't finite, or n > 200. Cost about 15n³ operations.
 */
export function eigenvalues(matrix: Float64Array, n: number): ComplexVector {
  requireSquare(matrix, n);
  return eigenvaluesInPlace(Float64Array.from(matrix), n);
}

/** As `eigenvalues`, unchecked, and destroying its input: for inner loops. The values go into `values`, where given. */
export function eigenvaluesInPlace(matrix: Float64Array, n: number, values = complexVector(n)): ComplexVector {
  const { low, high } = balanceForEigenvalues(matrix, n);
  reduceToHessenberg(matrix, n, low, high, null);
  reduceToSchur(matrix, n, low, high, null, values);
  return values;
}
