import { cos, exp, log, sin } from '../elementary';
import type { AxisFunction } from './axis-function';
import { FactoredResponse } from './factored-response';
import type { RationalFactors } from './rational-factors';
import { CONTINUOUS } from './time-domain';

/** log of L = G·e^(−jωτ): the dead time turns the phase by −ωτ, and leaves modulus and curvature as they are. */
export class DeadTimeResponse extends FactoredResponse {
  readonly #seconds: number;
  #x = 0;

  constructor(factors: RationalFactors, seconds: number) {
    super(factors, CONTINUOUS);
    this.#seconds = seconds;
  }

  override get phase(): number {
    const turned = super.phase - this.#x * this.#seconds;
    return turned - 2 * Math.PI * Math.ceil((turned - Math.PI) / (2 * Math.PI));
  }

  override evaluate(x: number, h: number): void {
    super.evaluate(x, h);
    this.#x = x;
    this.phaseSlope -= this.#seconds;
  }
}

/**
 * log (1 + sign·L) along the axis. With ℓ = log L and R = L/(sign + L): (log)′ = ℓ′·R and (log)″ = (ℓ″ + ℓ′²)·R − (ℓ′·R)²,
 * bounded on x ± h by |L| ≤ |L(x)|·e^ρ and |1 + sign·L| ≥ |1 + sign·L(x)| − |L(x)|(e^ρ − 1), ρ = |ℓ′|h + Ch²/2.
 */
export class ShiftedResponse implements AxisFunction {
  logModulus = 0;
  logModulusSlope = 0;
  curvature = 0;
  readonly #loop: FactoredResponse;
  readonly #sign: 1 | -1;

  constructor(loop: FactoredResponse, sign: 1 | -1) {
    this.#loop = loop;
    this.#sign = sign;
  }

  evaluate(x: number, h: number): void {
    const loop = this.#loop;
    loop.evaluate(x, h);
    const size = exp(loop.logModulus);
    const re = this.#sign * size * cos(loop.phase);
    const im = this.#sign * size * sin(loop.phase);
    const square = (1 + re) * (1 + re) + im * im;
    // sign·L/(1 + sign·L)
    const ratioRe = (re * (1 + re) + im * im) / square;
    const ratioIm = im / square;
    this.logModulus = 0.5 * log(square);
    this.logModulusSlope = loop.logModulusSlope * ratioRe - loop.phaseSlope * ratioIm;
    const slopeSquare = loop.logModulusSlope * loop.logModulusSlope + loop.phaseSlope * loop.phaseSlope;
    const slope = Math.sqrt(slopeSquare) + loop.curvature * h;
    const reach = slope * h;
    const growth = reach < 30 ? exp(reach) : Infinity;
    const least = Math.sqrt(square) - size * (growth - 1);
    const ratio = (size * growth) / least;
    this.curvature = least > 0 ? (loop.curvature + slope * slope) * ratio + slope * slope * ratio * ratio : Infinity;
    if (Number.isNaN(this.curvature)) this.curvature = Infinity;
  }
}

/** |1 + L|/|1 − L|: half the size of a balanced disk at each frequency. */
export class DiskResponse implements AxisFunction {
  logModulus = 0;
  logModulusSlope = 0;
  curvature = 0;
  readonly #above: ShiftedResponse;
  readonly #below: ShiftedResponse;

  constructor(loop: FactoredResponse) {
    this.#above = new ShiftedResponse(loop, 1);
    this.#below = new ShiftedResponse(loop, -1);
  }

  evaluate(x: number, h: number): void {
    this.#above.evaluate(x, h);
    this.#below.evaluate(x, h);
    this.logModulus = this.#above.logModulus - this.#below.logModulus;
    this.logModulusSlope = this.#above.logModulusSlope - this.#below.logModulusSlope;
    this.curvature = this.#above.curvature + this.#below.curvature;
  }
}
