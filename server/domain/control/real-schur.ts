import { DomainError } from '../errors';
import type { ComplexVector } from './complex-vector';
import { sweepBlock } from './double-shift-sweep';
import { standardiseBlock, type StandardBlock } from './standard-block';

const EPSILON = 2.220446049250313e-16;
const TINY = 2.2250738585072014e-308;
/** Sweeps allowed per eigenvalue; two or three are usual. */
const MAX_SWEEPS = 300;

/** Sweeps after which an entry of the size of rounding in the whole matrix is negligible too. */
const PATIENCE = 30;

/**
 * First row of the block at the end of which a subdiagonal entry is negligible: Ahues and Tisseur's criterion, or at
 * most `floor`. (Among many eigenvalues that are 0 but for rounding, entries of that size can turn for ever.)
 */
function findNegligible(h: Float64Array, n: number, low: number, last: number, floor: number): number {
  let k = last;
  for (; k > low; k--) {
    const sub = Math.abs(h[k * n + k - 1]);
    if (sub <= floor) break;
    const here = h[k * n + k];
    const above = h[(k - 1) * n + k - 1];
    let size = Math.abs(here) + Math.abs(above);
    if (size === 0) {
      if (k - 2 >= low) size += Math.abs(h[(k - 1) * n + k - 2]);
      if (k + 1 <= last) size += Math.abs(h[(k + 1) * n + k]);
    }
    if (sub > EPSILON * size) continue;
    const sup = Math.abs(h[(k - 1) * n + k]);
    const difference = Math.abs(above - here);
    const larger = Math.max(sub, sup);
    const smaller = Math.min(sub, sup);
    const largerDiagonal = Math.max(Math.abs(here), difference);
    const smallerDiagonal = Math.min(Math.abs(here), difference);
    const sum = largerDiagonal + larger;
    if (smaller * (larger / sum) <= Math.max(TINY, EPSILON * (smallerDiagonal * (largerDiagonal / sum)))) break;
  }
  return k;
}

/** Two shifts as (first real, first imaginary, second real, second imaginary): eigenvalues of the trailing 2×2 block. */
function chooseShifts(
  h: Float64Array,
  n: number,
  first: number,
  last: number,
  sweep: number,
  shifts: Float64Array,
): void {
  let h11 = h[(last - 1) * n + last - 1];
  let h12 = h[(last - 1) * n + last];
  let h21 = h[last * n + last - 1];
  let h22 = h[last * n + last];
  if (sweep % 10 === 0) {
    // exceptional shifts break cycles
    const fromTop = sweep % 20 === 10;
    const s = fromTop
      ? Math.abs(h[(first + 1) * n + first]) + Math.abs(h[(first + 2) * n + first + 1])
      : Math.abs(h21) + Math.abs(h[(last - 1) * n + last - 2]);
    h11 = 0.75 * s + (fromTop ? h[first * n + first] : h22);
    h12 = -0.4375 * s;
    h21 = s;
    h22 = h11;
  }
  const s = Math.abs(h11) + Math.abs(h12) + Math.abs(h21) + Math.abs(h22);
  if (s === 0) {
    shifts.fill(0);
    return;
  }
  h11 /= s;
  h12 /= s;
  h21 /= s;
  h22 /= s;
  const mean = (h11 + h22) / 2;
  const determinant = (h11 - mean) * (h22 - mean) - h12 * h21;
  const root = Math.sqrt(Math.abs(determinant));
  if (determinant >= 0) {
    shifts[0] = mean * s;
    shifts[1] = root * s;
    shifts[2] = mean * s;
    shifts[3] = -root * s;
    return;
  }
  const plus = mean + root;
  const minus = mean - root;
  const nearer = (Math.abs(plus - h22) <= Math.abs(minus - h22) ? plus : minus) * s;
  shifts[0] = nearer;
  shifts[1] = 0;
  shifts[2] = nearer;
  shifts[3] = 0;
}

/** The row at which the sweep can start, and the first column of (H − σ₁)(H − σ₂) there, scaled, in `v`. */
function startOfSweep(
  h: Float64Array,
  n: number,
  first: number,
  last: number,
  shifts: Float64Array,
  v: Float64Array,
): number {
  let m = last - 2;
  for (; ; m--) {
    const diagonal = h[m * n + m];
    const next = h[(m + 1) * n + m + 1];
    const sub = h[(m + 1) * n + m];
    const s = Math.abs(diagonal - shifts[2]) + Math.abs(shifts[3]) + Math.abs(sub);
    const ratio = sub / s;
    v[0] =
      ratio * h[m * n + m + 1] + (diagonal - shifts[0]) * ((diagonal - shifts[2]) / s) - shifts[1] * (shifts[3] / s);
    v[1] = ratio * (diagonal + next - shifts[0] - shifts[2]);
    v[2] = ratio * h[(m + 2) * n + m + 1];
    const size = Math.abs(v[0]) + Math.abs(v[1]) + Math.abs(v[2]);
    if (size !== 0) {
      v[0] /= size;
      v[1] /= size;
      v[2] /= size;
    }
    if (m === first) return m;
    const coupling = Math.abs(h[m * n + m - 1]) * (Math.abs(v[1]) + Math.abs(v[2]));
    const neighbours = Math.abs(h[(m - 1) * n + m - 1]) + Math.abs(diagonal) + Math.abs(next);
    if (coupling <= EPSILON * Math.abs(v[0]) * neighbours) return m;
  }
}

/** Brings the 2×2 block that begins at row k to standard form and applies its rotation to the rest of H and to Z. */
function finishBlock(h: Float64Array, n: number, k: number, block: StandardBlock, z: Float64Array | null): void {
  const top = k * n + k;
  block.a = h[top];
  block.b = h[top + 1];
  block.c = h[top + n];
  block.d = h[top + n + 1];
  standardiseBlock(block);
  const { cosine, sine } = block;
  h[top] = block.a;
  h[top + 1] = block.b;
  h[top + n] = block.c;
  h[top + n + 1] = block.d;
  if (z === null) return;
  for (let j = k + 2; j < n; j++) {
    const x = h[k * n + j];
    const y = h[(k + 1) * n + j];
    h[k * n + j] = cosine * x + sine * y;
    h[(k + 1) * n + j] = cosine * y - sine * x;
  }
  for (let i = 0; i < k; i++) rotateColumns(h, i * n + k, cosine, sine);
  for (let i = 0; i < n; i++) rotateColumns(z, i * n + k, cosine, sine);
}

function rotateColumns(m: Float64Array, at: number, cosine: number, sine: number): void {
  const x = m[at];
  const y = m[at + 1];
  m[at] = cosine * x + sine * y;
  m[at + 1] = cosine * y - sine * x;
}

/**
 * Eigenvalues of an upper Hessenberg matrix by Francis' implicit double-shift QR, in place. With `z` (n×n) the whole of
 * H becomes the real Schur form T (2×2 blocks in standard form) and Z ← Z·U, so that A = Z·T·Zᵀ; without it only the
 * eigenvalues are meaningful. Rows and columns outside low … high are triangular already. Conjugate pairs are adjacent,
 * positive imaginary part first.
 *
 * @throws DomainError `ill-conditioned` when the iteration doesn't converge (never seen for finite input)
 * Source: Golub and Van Loan, Matrix Computations, §7.5, with the deflation and shifts of LAPACK's dlahqr.
 */
export function reduceToSchur(
  h: Float64Array,
  n: number,
  low: number,
  high: number,
  z: Float64Array | null,
  values: ComplexVector,
): void {
  for (let i = 0; i < n; i++) {
    if (i >= low && i <= high) continue;
    values.re[i] = h[i * n + i];
    values.im[i] = 0;
  }
  const shifts = new Float64Array(4);
  const v = new Float64Array(3);
  const block: StandardBlock = { a: 0, b: 0, c: 0, d: 0, cosine: 1, sine: 0 };
  let square = 0;
  for (let i = 0; i < n * n; i++) square += h[i] * h[i];
  const rounding = EPSILON * Math.sqrt(square);
  let last = high;
  while (last >= low) {
    let first = low;
    for (let sweep = 1; ; sweep++) {
      first = findNegligible(h, n, first, last, sweep > PATIENCE ? Math.max(TINY, rounding) : TINY);
      if (first > low) h[first * n + first - 1] = 0;
      if (first >= last - 1) break;
      if (sweep > MAX_SWEEPS)
        throw new DomainError(
          'ill-conditioned',
          `eigenvalues of a ${n}×${n} matrix don't converge: ${MAX_SWEEPS} sweeps`,
          {
            field: 'matrix',
            limit: `${MAX_SWEEPS} sweeps`,
          },
        );
      chooseShifts(h, n, first, last, sweep, shifts);
      const start = startOfSweep(h, n, first, last, shifts, v);
      sweepBlock(h, n, first, last, start, v, z);
    }
    if (first === last) {
      values.re[last] = h[last * n + last];
      values.im[last] = 0;
      last--;
      continue;
    }
    finishBlock(h, n, first, block, z);
    const imaginary = block.c === 0 ? 0 : Math.sqrt(Math.abs(block.b)) * Math.sqrt(Math.abs(block.c));
    values.re[first] = block.a;
    values.im[first] = imaginary;
    values.re[last] = block.d;
    values.im[last] = 0 - imaginary;
    last = first - 1;
  }
}
