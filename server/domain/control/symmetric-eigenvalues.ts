const MAX_SWEEPS = 40;

/**
 * Eigenvalues of a symmetric n×n matrix (row by row), unordered, by cyclic Jacobi rotations until what is left off the
 * diagonal is below rounding: absolutely accurate to a few units of rounding of ‖A‖. About 6n³ operations a sweep, some
 * eight sweeps. Source: Golub and Van Loan, "Matrix Computations", 4th ed., §8.5.
 */
export function symmetricEigenvalues(matrix: Float64Array, n: number): Float64Array {
  const a = Float64Array.from(matrix);
  let size = 0;
  for (const value of a) size += value * value;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let off = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) off += a[i * n + j] * a[i * n + j];
    if (!(off > 1e-31 * size)) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, n, p, q);
  }
  return Float64Array.from({ length: n }, (_, i) => a[i * n + i]);
}

/** The rotation of rows and columns p and q that makes their common entry 0. */
function rotate(a: Float64Array, n: number, p: number, q: number): void {
  const entry = a[p * n + q];
  if (entry === 0) return;
  const ratio = (a[q * n + q] - a[p * n + p]) / (2 * entry);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  for (let k = 0; k < n; k++) {
    const kept = a[k * n + p];
    a[k * n + p] = cosine * kept - sine * a[k * n + q];
    a[k * n + q] = sine * kept + cosine * a[k * n + q];
  }
  for (let k = 0; k < n; k++) {
    const kept = a[p * n + k];
    a[p * n + k] = cosine * kept - sine * a[q * n + k];
    a[q * n + k] = sine * kept + cosine * a[q * n + k];
  }
}
