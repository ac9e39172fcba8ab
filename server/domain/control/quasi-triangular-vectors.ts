import { hypot } from '../elementary';
import { complexVector, type ComplexVector } from './complex-vector';

const EPSILON = 2.220446049250313e-16;
const RESCALE_ABOVE = 1e100;

/**
 * Right eigenvectors of an upper quasi-triangular matrix T (real Schur form) by back substitution: for eigenvalue λₖ the
 * rows above its block solve (T − λₖ)x = 0. A pivot smaller than rounding (repeated eigenvalue) is replaced by
 * ε·‖T‖, and the vector is rescaled when it grows, so that the answer is always finite.
 *
 * @param values eigenvalues in the order of T's diagonal; of a pair, either sign may come first
 * @returns vector k at `[k·n … k·n + n − 1]`, not normalised
 */
export function quasiTriangularVectors(t: Float64Array, n: number, values: ComplexVector): ComplexVector {
  const out = complexVector(n * n);
  let norm = 0;
  for (const entry of t) norm = Math.max(norm, Math.abs(entry));
  const floor = Math.max(EPSILON * norm, 1e-300);
  for (let k = 0; k < n; k++) {
    const isPair = values.im[k] !== 0;
    const startsPair = isPair && k + 1 < n && t[(k + 1) * n + k] !== 0;
    const top = isPair && !startsPair ? k - 1 : k;
    const re = out.re.subarray(k * n, (k + 1) * n);
    const im = out.im.subarray(k * n, (k + 1) * n);
    if (isPair) pairStart(t, n, top, values.re[k], values.im[k], re, im);
    else re[k] = 1;
    substituteBack(t, n, top - 1, isPair ? top + 1 : k, values.re[k], values.im[k], floor, re, im);
  }
  return out;
}

/** The eigenvector of the 2×2 block at rows top, top + 1: (a − λ)x + b·y = 0 or c·x + (d − λ)y = 0, the larger of b, c. */
function pairStart(
  t: Float64Array,
  n: number,
  top: number,
  lambdaRe: number,
  lambdaIm: number,
  re: Float64Array,
  im: Float64Array,
): void {
  const b = t[top * n + top + 1];
  const c = t[(top + 1) * n + top];
  if (Math.abs(b) >= Math.abs(c)) {
    re[top] = 1;
    re[top + 1] = (lambdaRe - t[top * n + top]) / b;
    im[top + 1] = lambdaIm / b;
  } else {
    re[top + 1] = 1;
    re[top] = (lambdaRe - t[(top + 1) * n + top + 1]) / c;
    im[top] = lambdaIm / c;
  }
}

function substituteBack(
  t: Float64Array,
  n: number,
  from: number,
  last: number,
  lambdaRe: number,
  lambdaIm: number,
  floor: number,
  re: Float64Array,
  im: Float64Array,
): void {
  for (let i = from; i >= 0; i--) {
    const isBlock = i > 0 && t[i * n + i - 1] !== 0;
    let sumRe = 0;
    let sumIm = 0;
    for (let j = i + 1; j <= last; j++) {
      sumRe -= t[i * n + j] * re[j];
      sumIm -= t[i * n + j] * im[j];
    }
    if (!isBlock) {
      divideInto(re, im, i, sumRe, sumIm, t[i * n + i] - lambdaRe, -lambdaIm, floor);
    } else {
      let aboveRe = 0;
      let aboveIm = 0;
      for (let j = i + 1; j <= last; j++) {
        aboveRe -= t[(i - 1) * n + j] * re[j];
        aboveIm -= t[(i - 1) * n + j] * im[j];
      }
      // [p b; c p][x; y] = [above; sum] with p = diagonal − λ: Cramer's rule
      const b = t[(i - 1) * n + i];
      const c = t[i * n + i - 1];
      const pRe = t[i * n + i] - lambdaRe;
      const pIm = -lambdaIm;
      const qRe = t[(i - 1) * n + i - 1] - lambdaRe;
      const detRe = pRe * qRe - pIm * pIm - b * c;
      const detIm = pRe * pIm + pIm * qRe;
      const detFloor = floor * (Math.abs(pRe) + Math.abs(pIm) + Math.abs(b) + Math.abs(c));
      divideInto(
        re,
        im,
        i,
        qRe * sumRe - pIm * sumIm - c * aboveRe,
        qRe * sumIm + pIm * sumRe - c * aboveIm,
        detRe,
        detIm,
        detFloor,
      );
      divideInto(
        re,
        im,
        i - 1,
        pRe * aboveRe - pIm * aboveIm - b * sumRe,
        pRe * aboveIm + pIm * aboveRe - b * sumIm,
        detRe,
        detIm,
        detFloor,
      );
      i--;
    }
    rescale(re, im, i, last);
  }
}

/** (re, im)[at] = numerator / denominator, the denominator kept away from 0 */
function divideInto(
  re: Float64Array,
  im: Float64Array,
  at: number,
  numeratorRe: number,
  numeratorIm: number,
  denominatorRe: number,
  denominatorIm: number,
  floor: number,
): void {
  const size = hypot(denominatorRe, denominatorIm);
  if (size < floor) {
    re[at] = numeratorRe / floor;
    im[at] = numeratorIm / floor;
    return;
  }
  const unitRe = denominatorRe / size;
  const unitIm = denominatorIm / size;
  re[at] = (numeratorRe * unitRe + numeratorIm * unitIm) / size;
  im[at] = (numeratorIm * unitRe - numeratorRe * unitIm) / size;
}

function rescale(re: Float64Array, im: Float64Array, from: number, last: number): void {
  const size = Math.max(
    Math.abs(re[from]),
    Math.abs(im[from]),
    Math.abs(re[from + 1] ?? 0),
    Math.abs(im[from + 1] ?? 0),
  );
  if (size < RESCALE_ABOVE) return;
  for (let j = from; j <= last; j++) {
    re[j] /= size;
    im[j] /= size;
  }
}
