import { reduceToHessenberg } from './hessenberg';
import { scaledRealisation } from './scaled-realisation';
import type { StateSpace } from './state-space';
import type { TransferFunction } from './transfer-function';

/** Evaluates L at one point p of the complex plane after another; the value is left in `re` and `im`. */
export interface ResponseEvaluator {
  re: number;
  im: number;
  /** @returns false where p is a pole to working precision (re and im are then not finite) */
  evaluate(pRe: number, pIm: number): boolean;
}

export function responseEvaluator(system: StateSpace | TransferFunction): ResponseEvaluator {
  return system.kind === 'state-space' ? new HessenbergEvaluator(system) : new HornerEvaluator(system);
}

/**
 * d + c·(pI − H)⁻¹·b with H the Hessenberg form of the scaled realisation: elimination with row exchanges, O(n²) a point.
 * A is not balanced by itself: that may blow b and c up by any factor, where the coupling between states is weak.
 */
class HessenbergEvaluator implements ResponseEvaluator {
  re = 0;
  im = 0;
  readonly #n: number;
  readonly #h: Float64Array;
  readonly #b: Float64Array;
  readonly #c: Float64Array;
  readonly #d: number;
  readonly #uRe: Float64Array;
  readonly #uIm: Float64Array;
  readonly #xRe: Float64Array;
  readonly #xIm: Float64Array;

  constructor(system: StateSpace) {
    const { order: n, a, b, c, d } = scaledRealisation(system);
    const q = new Float64Array(n * n);
    for (let i = 0; i < n; i++) q[i * n + i] = 1;
    reduceToHessenberg(a, n, 0, n - 1, q);
    this.#n = n;
    this.#h = a;
    this.#b = new Float64Array(n);
    this.#c = new Float64Array(n);
    this.#d = d;
    for (let j = 0; j < n; j++) {
      for (let i = 0; i < n; i++) {
        this.#b[j] += q[i * n + j] * b[i];
        this.#c[j] += q[i * n + j] * c[i];
      }
    }
    this.#uRe = new Float64Array(n * n);
    this.#uIm = new Float64Array(n * n);
    this.#xRe = new Float64Array(n);
    this.#xIm = new Float64Array(n);
  }

  evaluate(pRe: number, pIm: number): boolean {
    const n = this.#n;
    const h = this.#h;
    const uRe = this.#uRe;
    const uIm = this.#uIm;
    const xRe = this.#xRe;
    const xIm = this.#xIm;
    for (let i = 0; i < n; i++) {
      xRe[i] = this.#b[i];
      xIm[i] = 0;
    }
    for (let j = 0; j < n; j++) {
      uRe[j] = -h[j];
      uIm[j] = 0;
    }
    if (n > 0) {
      uRe[0] += pRe;
      uIm[0] = pIm;
    }
    for (let k = 0; k + 1 < n; k++) {
      const top = k * n;
      const next = top + n;
      // row k+1 of pI − H has entries from column k on; its first is real
      const sub = -h[next + k];
      const pivotRe = uRe[top + k];
      const pivotIm = uIm[top + k];
      if (sub === 0) {
        for (let j = k + 1; j < n; j++) {
          uRe[next + j] = -h[next + j];
          uIm[next + j] = 0;
        }
        uRe[next + k + 1] += pRe;
        uIm[next + k + 1] = pIm;
        continue;
      }
      if (Math.abs(pivotRe) + Math.abs(pivotIm) >= Math.abs(sub)) {
        const square = pivotRe * pivotRe + pivotIm * pivotIm;
        const fRe = (sub * pivotRe) / square;
        const fIm = (-sub * pivotIm) / square;
        for (let j = k + 1; j < n; j++) {
          uRe[next + j] = -h[next + j] - (fRe * uRe[top + j] - fIm * uIm[top + j]);
          uIm[next + j] = -(fRe * uIm[top + j] + fIm * uRe[top + j]);
        }
        uRe[next + k + 1] += pRe;
        uIm[next + k + 1] += pIm;
        xRe[k + 1] -= fRe * xRe[k] - fIm * xIm[k];
        xIm[k + 1] -= fRe * xIm[k] + fIm * xRe[k];
      } else {
        const fRe = pivotRe / sub;
        const fIm = pivotIm / sub;
        for (let j = k + 1; j < n; j++) {
          const rowRe = j === k + 1 ? pRe - h[next + j] : -h[next + j];
          const rowIm = j === k + 1 ? pIm : 0;
          const keptRe = uRe[top + j];
          const keptIm = uIm[top + j];
          uRe[top + j] = rowRe;
          uIm[top + j] = rowIm;
          uRe[next + j] = keptRe - (fRe * rowRe - fIm * rowIm);
          uIm[next + j] = keptIm - (fRe * rowIm + fIm * rowRe);
        }
        uRe[top + k] = sub;
        uIm[top + k] = 0;
        const keptRe = xRe[k];
        const keptIm = xIm[k];
        xRe[k] = xRe[k + 1];
        xIm[k] = xIm[k + 1];
        xRe[k + 1] = keptRe - (fRe * xRe[k] - fIm * xIm[k]);
        xIm[k + 1] = keptIm - (fRe * xIm[k] + fIm * xRe[k]);
      }
    }
    this.re = this.#d;
    this.im = 0;
    for (let i = n - 1; i >= 0; i--) {
      let re = xRe[i];
      let im = xIm[i];
      const row = i * n;
      for (let j = i + 1; j < n; j++) {
        re -= uRe[row + j] * xRe[j] - uIm[row + j] * xIm[j];
        im -= uRe[row + j] * xIm[j] + uIm[row + j] * xRe[j];
      }
      const square = uRe[row + i] * uRe[row + i] + uIm[row + i] * uIm[row + i];
      xRe[i] = (re * uRe[row + i] + im * uIm[row + i]) / square;
      xIm[i] = (im * uRe[row + i] - re * uIm[row + i]) / square;
      this.re += this.#c[i] * xRe[i];
      this.im += this.#c[i] * xIm[i];
    }
    return Number.isFinite(this.re) && Number.isFinite(this.im);
  }
}

/** numerator(p)/denominator(p) by Horner's rule, in 1/p outside the unit circle so that no power overflows. */
class HornerEvaluator implements ResponseEvaluator {
  re = 0;
  im = 0;
  readonly #numerator: Float64Array;
  readonly #denominator: Float64Array;
  #sumRe = 0;
  #sumIm = 0;

  constructor({ numerator, denominator }: TransferFunction) {
    this.#numerator = new Float64Array(denominator.length);
    this.#numerator.set(numerator, denominator.length - numerator.length);
    this.#denominator = denominator;
  }

  evaluate(pRe: number, pIm: number): boolean {
    const square = pRe * pRe + pIm * pIm;
    const outside = square > 1;
    const xRe = outside ? pRe / square : pRe;
    const xIm = outside ? -pIm / square : pIm;
    this.#sum(this.#numerator, xRe, xIm, outside);
    const topRe = this.#sumRe;
    const topIm = this.#sumIm;
    this.#sum(this.#denominator, xRe, xIm, outside);
    const size = this.#sumRe * this.#sumRe + this.#sumIm * this.#sumIm;
    this.re = (topRe * this.#sumRe + topIm * this.#sumIm) / size;
    this.im = (topIm * this.#sumRe - topRe * this.#sumIm) / size;
    return Number.isFinite(this.re) && Number.isFinite(this.im);
  }

  #sum(coefficients: Float64Array, xRe: number, xIm: number, lowestFirst: boolean): void {
    const last = coefficients.length - 1;
    let re = 0;
    let im = 0;
    for (let i = 0; i <= last; i++) {
      const kept = re;
      re = re * xRe - im * xIm + coefficients[lowestFirst ? last - i : i];
      im = kept * xIm + im * xRe;
    }
    this.#sumRe = re;
    this.#sumIm = im;
  }
}
