/** Rows that are reduced together, so that each finished row is fetched once for all of them. */
const PANEL = 32;

/**
 * L with A = L·Lᵀ, written over the lower triangle of a symmetric n×n matrix; what stands above the diagonal is neither
 * read nor changed. About n³/6 multiplications, along rows, 32 rows at a time.
 *
 * @returns whether A is positive definite to rounding; where it isn't, `a` is spoilt
 */
export function choleskyInPlace(a: Float64Array, n: number): boolean {
  for (let first = 0; first < n; first += PANEL) {
    const last = Math.min(first + PANEL, n);
    for (let j = 0; j < last; j++) {
      if (j >= first) {
        const pivot = a[j * n + j] - dotRows(a, j * n, j * n, j);
        if (!(pivot > 0)) return false;
        a[j * n + j] = Math.sqrt(pivot);
      }
      for (let i = Math.max(first, j + 1); i < last; i++) {
        a[i * n + j] = (a[i * n + j] - dotRows(a, i * n, j * n, j)) / a[j * n + j];
      }
    }
  }
  return true;
}

/** Four running sums keep the additions from waiting for each other. */
function dotRows(a: Float64Array, first: number, second: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += a[first + k] * a[second + k];
    s1 += a[first + k + 1] * a[second + k + 1];
    s2 += a[first + k + 2] * a[second + k + 2];
    s3 += a[first + k + 3] * a[second + k + 3];
  }
  for (; k < length; k++) s0 += a[first + k] * a[second + k];
  return s0 + s1 + (s2 + s3);
}

/** Solves L·Lᵀ·x = b in place. */
export function solveCholesky(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= l[i * n + k] * b[k];
    b[i] = sum / l[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    b[i] /= l[i * n + i];
    for (let k = 0; k < i; k++) b[k] -= l[i * n + k] * b[i];
  }
}

/** L⁻¹, lower triangular, n×n with zeros above the diagonal. */
export function invertLower(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    inverse[j * n + j] = 1 / l[j * n + j];
    for (let i = j + 1; i < n; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum += l[i * n + k] * inverse[k * n + j];
      inverse[i * n + j] = -sum / l[i * n + i];
    }
  }
  return inverse;
}

/** A⁻¹ = L⁻ᵀ·L⁻¹ of a symmetric n×n matrix; null where A isn't positive definite to working precision. */
export function invertPositiveDefinite(matrix: Readonly<Float64Array>, n: number): Float64Array | null {
  const l = Float64Array.from(matrix);
  if (!choleskyInPlace(l, n)) return null;
  const lower = invertLower(l, n);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < n; k++) sum += lower[k * n + i] * lower[k * n + j];
      inverse[i * n + j] = sum;
      inverse[j * n + i] = sum;
    }
  }
  return inverse;
}
