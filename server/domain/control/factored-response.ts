import { atan2, cos, log, sin } from '../elementary';
import type { AxisFunction } from './axis-function';
import { pairRoots } from './pair-roots';
import type { ComplexVector } from './complex-vector';
import type { RationalFactors } from './rational-factors';
import type { TimeDomain } from './time-domain';

/**
 * log F along the frequency axis, from the zeros and poles of F, with its first derivative and a bound of its second.
 *
 * The axis variable x is ω (p = jx) or the angle ωT (p = e^(jx)). With p′ = j or jp, log F = log gain + Σ ± log(p − r),
 * (log F)′ = Σ ± p′/(p − r), and (log(p − r))″ = w/(p − r)² with w = 1 in continuous and r·p in discrete time. A zero ζ
 * and a pole λ that lie near each other are taken together, since their second derivatives nearly cancel:
 * the difference is (ζ − λ)(p² − ζλ)·p/((p − ζ)²(p − λ)²) in discrete and (ζ − λ)(2p − ζ − λ)/((p − ζ)²(p − λ)²) in
 * continuous time. Over x ± h a distance |p − r| changes by at most h. Pure delays (r = 0, z-plane) add nothing.
 */
export class FactoredResponse implements AxisFunction {
  /** d log|F|/dx and d arg F/dx */
  logModulusSlope = 0;
  phaseSlope = 0;
  /** bounds |(log|F|)″| and |(arg F)″| on x ± h; infinite where a root may lie that near */
  curvature = 0;

  /** of F at the point last asked for: log of a factor taken out, and the rest */
  #logProduct = 0;
  #productRe = 1;
  #productIm = 0;
  readonly #logGain: number;
  readonly #isNegative: boolean;
  readonly #isDiscrete: boolean;
  /** per pair: zero (re, im), pole (re, im), their distance, weight of the zero */
  readonly #pairs: Float64Array;
  /** per unpaired root: re, im, weight, sign (+1 zero, −1 pole) */
  readonly #singles: Float64Array;

  constructor({ gain, zeros, poles }: RationalFactors, time: TimeDomain) {
    this.#logGain = log(Math.abs(gain));
    this.#isNegative = gain < 0;
    this.#isDiscrete = time.kind === 'discrete';
    const weight = (re: number, im: number) => (this.#isDiscrete ? Math.sqrt(re * re + im * im) : 1);
    const pairs = pairRoots(zeros, poles);
    // equal roots cancel exactly
    const apart = pairs.filter(([z, p]) => zeros.re[z] !== poles.re[p] || zeros.im[z] !== poles.im[p]);
    this.#pairs = new Float64Array(6 * apart.length);
    apart.forEach(([z, p], k) => {
      const re = zeros.re[z] - poles.re[p];
      const im = zeros.im[z] - poles.im[p];
      this.#pairs[6 * k] = zeros.re[z];
      this.#pairs[6 * k + 1] = zeros.im[z];
      this.#pairs[6 * k + 2] = poles.re[p];
      this.#pairs[6 * k + 3] = poles.im[p];
      this.#pairs[6 * k + 4] = Math.sqrt(re * re + im * im);
      this.#pairs[6 * k + 5] = weight(zeros.re[z], zeros.im[z]);
    });
    const singles: number[] = [];
    const pairedZeros = new Set(pairs.map(([z]) => z));
    const pairedPoles = new Set(pairs.map(([, p]) => p));
    const addSingles = ({ re, im }: ComplexVector, paired: Set<number>, sign: number): void => {
      for (let i = 0; i < re.length; i++) if (!paired.has(i)) singles.push(re[i], im[i], weight(re[i], im[i]), sign);
    };
    addSingles(zeros, pairedZeros, 1);
    addSingles(poles, pairedPoles, -1);
    this.#singles = Float64Array.from(singles);
  }

  /** log |F| at the point last asked for; −∞ at a zero */
  get logModulus(): number {
    return this.#logProduct + 0.5 * log(this.#productRe * this.#productRe + this.#productIm * this.#productIm);
  }

  /** arg F, in (−π, π] */
  get phase(): number {
    return atan2(this.#productIm, this.#productRe);
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

    const pairs = this.#pairs;
    for (let i = 0; i < pairs.length; i += 6) {
      const zeroRe = pRe - pairs[i];
      const zeroIm = pIm - pairs[i + 1];
      const poleRe = pRe - pairs[i + 2];
      const poleIm = pIm - pairs[i + 3];
      const zeroSquare = zeroRe * zeroRe + zeroIm * zeroIm;
      const poleSquare = poleRe * poleRe + poleIm * poleIm;
      const ratioRe = (zeroRe * poleRe + zeroIm * poleIm) / poleSquare;
      const ratioIm = (zeroIm * poleRe - zeroRe * poleIm) / poleSquare;
      const kept = productRe;
      productRe = kept * ratioRe - productIm * ratioIm;
      productIm = productIm * ratioRe + kept * ratioIm;
      const size = productRe * productRe + productIm * productIm;
      if (size > 1e100 || (size < 1e-100 && size > 0)) {
        const modulus = Math.sqrt(size);
        logProduct += log(modulus);
        productRe /= modulus;
        productIm /= modulus;
      }
      slopeRe += zeroRe / zeroSquare - poleRe / poleSquare;
      slopeIm -= zeroIm / zeroSquare - poleIm / poleSquare;
      const toZero = Math.sqrt(zeroSquare);
      const toPole = Math.sqrt(poleSquare);
      if (toZero <= h || toPole <= h) {
        curvature = Infinity;
        continue;
      }
      const nearZero = 1 / (toZero - h);
      const nearPole = 1 / (toPole - h);
      const between = isDiscrete ? toZero + h + pairs[i + 5] * (toPole + h) : toZero + toPole + 2 * h;
      curvature += pairs[i + 4] * between * nearZero * nearZero * nearPole * nearPole;
    }

    const singles = this.#singles;
    for (let i = 0; i < singles.length; i += 4) {
      const re = pRe - singles[i];
      const im = pIm - singles[i + 1];
      const sign = singles[i + 3];
      const square = re * re + im * im;
      const divisor = sign > 0 ? 1 : square;
      const kept = productRe;
      // a pole multiplies by its conjugate distance over the square of it
      productRe = (kept * re - sign * productIm * im) / divisor;
      productIm = (productIm * re + sign * kept * im) / divisor;
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
      curvature += distance > h ? singles[i + 2] / ((distance - h) * (distance - h)) : Infinity;
    }

    this.#logProduct = logProduct;
    this.#productRe = productRe;
    this.#productIm = productIm;
    const derivativeRe = isDiscrete ? -pIm : 0;
    const derivativeIm = isDiscrete ? pRe : 1;
    this.logModulusSlope = slopeRe * derivativeRe - slopeIm * derivativeIm;
    this.phaseSlope = slopeRe * derivativeIm + slopeIm * derivativeRe;
    this.curvature = curvature;
  }
}
