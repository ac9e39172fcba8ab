import { complexMatrix, type ComplexMatrix } from './complex-matrix';
import { reduceToHessenberg } from './hessenberg';
import type { MimoStateSpace } from './mimo-state-space';
import { scaledMimo } from './scaled-mimo';

/** D + C·(pI − A)⁻¹·B, m×p, at one point after another: Hessenberg form once, then O(n²) per input and point. */
export class MimoResponse {
  readonly #n: number;
  readonly #inputs: number;
  readonly #outputs: number;
  readonly #h: Float64Array;
  readonly #b: Float64Array;
  readonly #c: Float64Array;
  readonly #d: Float64Array;
  readonly #u: ComplexMatrix;
  readonly #x: ComplexMatrix;

  constructor(system: MimoStateSpace) {
    const { order: n, inputs, outputs, a, b, c, d } = scaledMimo(system);
    const q = new Float64Array(n * n);
    for (let i = 0; i < n; i++) q[i * n + i] = 1;
    this.#h = Float64Array.from(a);
    reduceToHessenberg(this.#h, n, 0, n - 1, q);
    this.#n = n;
    this.#inputs = inputs;
    this.#outputs = outputs;
    this.#b = new Float64Array(n * inputs);
    this.#c = new Float64Array(outputs * n);
    this.#d = d;
    for (let k = 0; k < n; k++) {
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < inputs; j++) this.#b[k * inputs + j] += q[i * n + k] * b[i * inputs + j];
        for (let j = 0; j < outputs; j++) this.#c[j * n + k] += q[i * n + k] * c[j * n + i];
      }
    }
    this.#u = complexMatrix(n, n);
    this.#x = complexMatrix(n, inputs);
  }

  /** @returns null where p is a pole to working precision */
  at(pRe: number, pIm: number): ComplexMatrix | null {
    this.#solve(pRe, pIm);
    const x = this.#x;
    const out = complexMatrix(this.#outputs, this.#inputs);
    let isFinite = true;
    for (let i = 0; i < this.#outputs; i++) {
      for (let j = 0; j < this.#inputs; j++) {
        const at = i * this.#inputs + j;
        out.re[at] = this.#d[at];
        for (let k = 0; k < this.#n; k++) {
          out.re[at] += this.#c[i * this.#n + k] * x.re[k * this.#inputs + j];
          out.im[at] += this.#c[i * this.#n + k] * x.im[k * this.#inputs + j];
        }
        isFinite &&= Number.isFinite(out.re[at]) && Number.isFinite(out.im[at]);
      }
    }
    return isFinite ? out : null;
  }

  /** (pI − H)·X = B by elimination of neighbouring rows, the larger pivot first. */
  #solve(pRe: number, pIm: number): void {
    const n = this.#n;
    const u = this.#u;
    const x = this.#x;
    for (let at = 0; at < n * n; at++) {
      u.re[at] = -this.#h[at];
      u.im[at] = 0;
    }
    for (let i = 0; i < n; i++) {
      u.re[i * n + i] += pRe;
      u.im[i * n + i] = pIm;
    }
    x.re.set(this.#b);
    x.im.fill(0);
    for (let k = 0; k + 1 < n; k++) {
      const top = k * n + k;
      const below = top + n;
      const sub = Math.abs(u.re[below]) + Math.abs(u.im[below]);
      if (sub === 0) continue;
      if (Math.abs(u.re[top]) + Math.abs(u.im[top]) < sub) {
        exchange(u, k, k + 1);
        exchange(x, k, k + 1);
      }
      const square = u.re[top] * u.re[top] + u.im[top] * u.im[top];
      const fRe = (u.re[below] * u.re[top] + u.im[below] * u.im[top]) / square;
      const fIm = (u.im[below] * u.re[top] - u.re[below] * u.im[top]) / square;
      subtract(u, k + 1, k, fRe, fIm, k);
      subtract(x, k + 1, k, fRe, fIm, 0);
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) subtract(x, i, k, u.re[i * n + k], u.im[i * n + k], 0);
      const pivotRe = u.re[i * n + i];
      const pivotIm = u.im[i * n + i];
      const square = pivotRe * pivotRe + pivotIm * pivotIm;
      for (let at = i * this.#inputs; at < (i + 1) * this.#inputs; at++) {
        const kept = x.re[at];
        x.re[at] = (kept * pivotRe + x.im[at] * pivotIm) / square;
        x.im[at] = (x.im[at] * pivotRe - kept * pivotIm) / square;
      }
    }
  }
}

function exchange({ columns, re, im }: ComplexMatrix, i: number, k: number): void {
  for (let j = 0; j < columns; j++) {
    const [p, q] = [i * columns + j, k * columns + j];
    [re[p], re[q]] = [re[q], re[p]];
    [im[p], im[q]] = [im[q], im[p]];
  }
}

/** row i ← row i − f·row k, from column `first` on */
function subtract(m: ComplexMatrix, i: number, k: number, fRe: number, fIm: number, first: number): void {
  const { columns, re, im } = m;
  for (let j = first; j < columns; j++) {
    const [p, q] = [i * columns + j, k * columns + j];
    re[p] -= fRe * re[q] - fIm * im[q];
    im[p] -= fRe * im[q] + fIm * re[q];
  }
}
