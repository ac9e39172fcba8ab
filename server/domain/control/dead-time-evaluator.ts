import { cos, exp, sin } from '../elementary';
import type { ResponseEvaluator } from './response-evaluator';

/** G(s)·e^(−s·τ), exactly: no rational approximation of the dead time τ (s). */
export class DeadTimeEvaluator implements ResponseEvaluator {
  re = 0;
  im = 0;
  readonly #rational: ResponseEvaluator;
  readonly #seconds: number;

  constructor(rational: ResponseEvaluator, seconds: number) {
    this.#rational = rational;
    this.#seconds = seconds;
  }

  evaluate(pRe: number, pIm: number): boolean {
    const isFinite = this.#rational.evaluate(pRe, pIm);
    const size = exp(-pRe * this.#seconds);
    const c = size * cos(pIm * this.#seconds);
    const s = -size * sin(pIm * this.#seconds);
    this.re = this.#rational.re * c - this.#rational.im * s;
    this.im = this.#rational.re * s + this.#rational.im * c;
    return isFinite;
  }
}
