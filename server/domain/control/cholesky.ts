/**
 * Inverse of a symmetric positive definite n×n matrix by A = L·Lᵀ; null where A isn't positive definite to working
 * precision.
 */
export function invertPositiveDefinite(matrix: Float64Array, n: number): Float64Array | null {
  const l = Float64Array.from(matrix);
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = l[i * n + j];
      for (let k = 0; k < j; k++) sum -= l[i * n + k] * l[j * n + k];
      if (i > j) l[i * n + j] = sum / l[j * n + j];
      else if (sum > 0) l[j * n + j] = Math.sqrt(sum);
      else return null;
    }
  }
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    for (let i = column; i < n; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = column; k < i; k++) sum -= l[i * n + k] * inverse[k * n + column];
      inverse[i * n + column] = sum / l[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = inverse[i * n + column];
      for (let k = i + 1; k < n; k++) sum -= l[k * n + i] * inverse[k * n + column];
      inverse[i * n + column] = sum / l[i * n + i];
    }
  }
  return inverse;
}
