import { atan2, cos, log, sin } from '../elementary';
import type { RationalFactors } from './rational-factors';
import type { TimeDomain } from './time-domain';

/**
 * log F along the frequency axis, from the zeros and poles of F, with its first derivative and a bound of its second.
 *
 * The axis variable x is ω (s = jx) or the angle ωT (z = e^(jx)). With p′ = j or jz, log F = log gain + Σ ± log(p − r),
 * (log F)′ = Σ ± p′/(p − r), and |(log(p − r))″| is 1/|p − r|² in continuous and |r|/|p − r|² in discrete time; over
 * x ± h the distance |p − r| falls by at most h. A pure delay (roots at z = 0) therefore adds nothing to the bound.
 */
export class FactoredResponse {
  /** log |F| at the point last asked for; −∞ and +∞ at a zero and a pole */
  logModulus = 0;
  /** arg F, in (−π, π] */
  phase = 0;
  /** d log|F|/dx and d arg F/dx */
  logModulusSlope = 0;
  phaseSlope = 0;
  /** bounds |(log|F|)″| and |(arg F)″| on x ± h; infinite where a root may lie that near */
  curvature = 0;

  readonly #logGain: number;
  readonly #isNegative: boolean;
  readonly #re: Float64Array;
  readonly #im: Float64Array;
  /** |r| in discrete time, 1 in continuous */
  readonly #weight: Float64Array;
  readonly #zeroCount: number;
  readonly #isDiscrete: boolean;

  constructor({ gain, zeros, poles }: RationalFactors, time: TimeDomain) {
    this.#logGain = log(Math.abs(gain));
    this.#isNegative = gain < 0;
    this.#zeroCount = zeros.re.length;
    this.#re = Float64Array.of(...zeros.re, ...poles.re);
    this.#im = Float64Array.of(...zeros.im, ...poles.im);
    this.#isDiscrete = time.kind === 'discrete';
    this.#weight = this.#re.map((re, i) => (this.#isDiscrete ? Math.sqrt(re * re + this.#im[i] * this.#im[i]) : 1));
  }

  /** Evaluates at x for the interval x ± h. */
  evaluate(x: number, h: number): void {
    const isDiscrete = this.#isDiscrete;
    const pRe = isDiscrete ? cos(x) : 0;
    const pIm = isDiscrete ? sin(x) : x;
    let productRe = this.#isNegative ? -1 : 1;
    let productIm = 0;
    let logProduct = this.#logGain;
    let slopeRe = 0;
    let slopeIm = 0;
    let curvature = 0;
    for (let i = 0; i < this.#re.length; i++) {
      const re = pRe - this.#re[i];
      const im = pIm - this.#im[i];
      const square = re * re + im * im;
      const sign = i < this.#zeroCount ? 1 : -1;
      const kept = productRe;
      productRe = kept * re - sign * productIm * im;
      productIm = productIm * re + sign * kept * im;
      // a pole multiplies by its conjugate distance over the square of it: the quotient without a complex division
      if (sign < 0) {
        productRe /= square;
        productIm /= square;
      }
      const size = productRe * productRe + productIm * productIm;
      if (size > 1e100 || (size < 1e-100 && size > 0)) {
        const modulus = Math.sqrt(size);
        logProduct += log(modulus);
        productRe /= modulus;
        productIm /= modulus;
      }
      slopeRe += (sign * re) / square;
      slopeIm -= (sign * im) / square;
      const distance = Math.sqrt(square);
      curvature += distance > h ? this.#weight[i] / ((distance - h) * (distance - h)) : Infinity;
    }
    this.logModulus = logProduct + 0.5 * log(productRe * productRe + productIm * productIm);
    this.phase = atan2(productIm, productRe);
    const derivativeRe = isDiscrete ? -pIm : 0;
    const derivativeIm = isDiscrete ? pRe : 1;
    this.logModulusSlope = slopeRe * derivativeRe - slopeIm * derivativeIm;
    this.phaseSlope = slopeRe * derivativeIm + slopeIm * derivativeRe;
    this.curvature = curvature;
  }
}
