import { multiplyIntegers, transposeIntegers } from './exact-integers';

const MAX_ROUNDS = 4;
/** The witness is kept to 40 bits. */
const WITNESS_SCALE = 2 ** 40;
const SMALLEST_PIVOT = 1e-13;

/**
 * Whether a symmetric integer matrix is positive definite, proved without rounding: for any X, XᵀSX being strictly diagonally
 * dominant with a positive diagonal makes it positive definite (Gershgorin), hence X regular and S positive definite
 * too (Sylvester). Where X is about the inverse of S's Cholesky factor, XᵀSX is about the identity. X is computed in
 * floating point and needn't be trusted: the product is taken, and the inequality tested, in whole numbers.
 *
 * @returns false where S is not positive definite, or so nearly singular that four witnesses show nothing
 */
export function isPositiveDefiniteExactly(s: readonly bigint[], n: number): boolean {
  let matrix = s;
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    for (let i = 0; i < n; i++) if (matrix[i * n + i] <= 0n) return false;
    if (isDiagonallyDominant(matrix, n)) return true;
    const x = witness(matrix, n);
    matrix = multiplyIntegers(multiplyIntegers(transposeIntegers(x, n), matrix, n), x, n);
  }
  return false;
}

function isDiagonallyDominant(matrix: readonly bigint[], n: number): boolean {
  for (let i = 0; i < n; i++) {
    let rest = 0n;
    for (let j = 0; j < n; j++) if (j !== i) rest += absolute(matrix[i * n + j]);
    if (rest >= matrix[i * n + i]) return false;
  }
  return true;
}

const absolute = (value: bigint) => (value < 0n ? -value : value);

/** About D⁻¹·L⁻ᵀ in whole numbers, where S ≈ D·L·Lᵀ·D with D the powers of 2 next to the roots of the diagonal. */
function witness(s: readonly bigint[], n: number): bigint[] {
  const halves = Array.from({ length: n }, (_, i) => Math.floor((4 * s[i * n + i].toString(16).length) / 2));
  const scaled = Float64Array.from(s, (entry, at) => scaledDown(entry, halves[Math.floor(at / n)] + halves[at % n]));
  const columns = inverseFactor(scaled, n);
  const most = Math.max(...halves);
  const x = new Array<bigint>(n * n).fill(0n);
  for (let j = 0; j < n; j++) {
    let largest = 0;
    for (let i = 0; i <= j; i++) largest = Math.max(largest, Math.abs(columns[j * n + i]));
    for (let i = 0; i <= j; i++) {
      const rounded = Math.round((columns[j * n + i] / largest) * WITNESS_SCALE);
      x[i * n + j] = BigInt(rounded) << BigInt(most - halves[i]);
    }
  }
  return x;
}

/** value·2^−bits as a double, its absolute error below 2⁻⁶⁰ */
function scaledDown(value: bigint, exponent: number): number {
  const shift = exponent - 60;
  return Number(shift >= 0 ? value >> BigInt(shift) : value << BigInt(-shift)) / 2 ** 60;
}

/** L⁻¹ of the factor of a matrix with a diagonal of about 1, row by row; a pivot that vanished is replaced. */
function inverseFactor(a: Float64Array, n: number): Float64Array {
  const l = new Float64Array(n * n);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i * n + j];
      for (let k = 0; k < j; k++) rest -= l[i * n + k] * l[j * n + k];
      l[i * n + j] = i === j ? Math.sqrt(Math.max(rest, SMALLEST_PIVOT)) : rest / l[j * n + j];
    }
    for (let j = 0; j <= i; j++) {
      let rest = i === j ? 1 : 0;
      for (let k = j; k < i; k++) rest -= l[i * n + k] * inverse[k * n + j];
      inverse[i * n + j] = rest / l[i * n + i];
    }
  }
  return inverse;
}
