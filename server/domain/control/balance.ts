const RADIX = 2;

/**
 * A similarity B = P⁻¹D⁻¹·A·D·P that makes rows and columns of equal size. Rows and columns outside [low, high] of B are
 * already triangular; `scale[i]` is the i-th diagonal entry of D (a power of 2: no rounding), and B's i-th state is
 * original state `permutation[i]`.
 */
export interface Balance {
  readonly low: number;
  readonly high: number;
  /** by original index */
  readonly scale: Float64Array;
  readonly permutation: Int32Array;
}

function swap(matrix: Float64Array, n: number, i: number, j: number, permutation: Int32Array): void {
  if (i === j) return;
  for (let k = 0; k < n; k++) {
    const kept = matrix[k * n + i];
    matrix[k * n + i] = matrix[k * n + j];
    matrix[k * n + j] = kept;
  }
  for (let k = 0; k < n; k++) {
    const kept = matrix[i * n + k];
    matrix[i * n + k] = matrix[j * n + k];
    matrix[j * n + k] = kept;
  }
  const kept = permutation[i];
  permutation[i] = permutation[j];
  permutation[j] = kept;
}

/** Moves states whose row or column is zero off the diagonal to the ends: their eigenvalues are read off exactly. */
function isolate(matrix: Float64Array, n: number, permutation: Int32Array): { low: number; high: number } {
  let low = 0;
  let high = n - 1;
  for (let found = true; found;) {
    found = false;
    for (let i = high; i >= 0 && !found; i--) {
      let isolated = true;
      for (let j = 0; j <= high && isolated; j++) if (j !== i && matrix[i * n + j] !== 0) isolated = false;
      if (!isolated) continue;
      swap(matrix, n, i, high, permutation);
      if (high === 0) return { low: 0, high: 0 };
      high--;
      found = true;
    }
  }
  for (let found = true; found;) {
    found = false;
    for (let j = low; j <= high && !found; j++) {
      let isolated = true;
      for (let i = low; i <= high && isolated; i++) if (i !== j && matrix[i * n + j] !== 0) isolated = false;
      if (!isolated) continue;
      swap(matrix, n, j, low, permutation);
      low++;
      found = true;
    }
  }
  return { low, high };
}

/**
 * Balances an n×n matrix in place: Parlett and Reinsch, "Balancing a matrix for calculation of eigenvalues and
 * eigenvectors", Numer. Math. 13 (1969), with powers of 2 only, and with Euclidean norms that include the diagonal, so
 * that entries of the size of rounding aren't blown up (James, Langou and Lowery, 2014). O(n²) per sweep, few sweeps.
 */
export function balance(matrix: Float64Array, n: number): Balance {
  const permutation = new Int32Array(n);
  for (let i = 0; i < n; i++) permutation[i] = i;
  const scale = new Float64Array(n).fill(1);
  if (n === 0) return { low: 0, high: -1, scale, permutation };
  const { low, high } = isolate(matrix, n, permutation);
  const bySlot = new Float64Array(n).fill(1);
  scaleInPlace(matrix, n, low, high, bySlot);
  for (let i = low; i <= high; i++) scale[permutation[i]] = bySlot[i];
  return { low, high, scale, permutation };
}

/** What `balance` tells and eigenvalues don't need; kept, since a buffer costs more than what is done with it. */
let unused = { permutation: new Int32Array(0), scale: new Float64Array(0) };

/** As `balance`, for eigenvalues alone: only the range of rows and columns that aren't triangular is told. */
export function balanceForEigenvalues(matrix: Float64Array, n: number): Pick<Balance, 'low' | 'high'> {
  if (n === 0) return { low: 0, high: -1 };
  if (unused.scale.length < n) unused = { permutation: new Int32Array(n), scale: new Float64Array(n) };
  const range = isolate(matrix, n, unused.permutation);
  unused.scale.fill(1);
  scaleInPlace(matrix, n, range.low, range.high, unused.scale);
  return range;
}

/** The scaling half of `balance` on rows and columns low … high: M ← D⁻¹·M·D, D multiplied into `scale`. */
export function scaleInPlace(matrix: Float64Array, n: number, low: number, high: number, scale: Float64Array): void {
  for (let converged = false; !converged;) {
    converged = true;
    for (let i = low; i <= high; i++) {
      let columnSquare = 0;
      let rowSquare = 0;
      for (let j = low; j <= high; j++) {
        columnSquare += matrix[j * n + i] * matrix[j * n + i];
        rowSquare += matrix[i * n + j] * matrix[i * n + j];
      }
      const column = Math.sqrt(columnSquare);
      const row = Math.sqrt(rowSquare);
      if (column === 0 || row === 0 || !Number.isFinite(column + row)) continue;
      const before = column + row;
      let factor = 1;
      let size = column;
      for (const limit = row / RADIX; size < limit && factor < 1e150; size *= RADIX * RADIX) factor *= RADIX;
      for (const limit = row * RADIX; size >= limit && factor > 1e-150; size /= RADIX * RADIX) factor /= RADIX;
      if ((size + row) / factor >= 0.95 * before) continue;
      converged = false;
      scale[i] *= factor;
      for (let j = 0; j < n; j++) matrix[i * n + j] /= factor;
      for (let j = 0; j < n; j++) matrix[j * n + i] *= factor;
    }
  }
}
