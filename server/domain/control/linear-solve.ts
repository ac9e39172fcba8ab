import { DomainError } from '../errors';

/**
 * Solves A·X = B in place (A n×n is destroyed, B n×m becomes X) by elimination with row exchanges.
 * @throws DomainError `ill-conditioned` where A is singular
 */
export function solveInPlace(a: Float64Array, n: number, b: Float64Array, m: number): void {
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]) > Math.abs(a[pivot * n + k])) pivot = i;
    if (a[pivot * n + k] === 0)
      throw new DomainError('ill-conditioned', `a linear system of order ${n} is singular`, {
        field: 'matrix',
        value: n,
      });
    if (pivot !== k) {
      exchangeRows(a, n, k, pivot);
      exchangeRows(b, m, k, pivot);
    }
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k] / a[k * n + k];
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) a[i * n + j] -= factor * a[k * n + j];
      for (let j = 0; j < m; j++) b[i * m + j] -= factor * b[k * m + j];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = 0; j < m; j++) {
      let sum = b[i * m + j];
      for (let k = i + 1; k < n; k++) sum -= a[i * n + k] * b[k * m + j];
      b[i * m + j] = sum / a[i * n + i];
    }
  }
}

function exchangeRows(matrix: Float64Array, columns: number, i: number, j: number): void {
  for (let k = 0; k < columns; k++) {
    const kept = matrix[i * columns + k];
    matrix[i * columns + k] = matrix[j * columns + k];
    matrix[j * columns + k] = kept;
  }
}
