import type { Margins } from '../../control';
import { atan2, log } from '../../elementary';
import type { Complex, LoopTangent } from '../../market';

export type Quantity = 'gainMargin' | 'phaseMargin' | 'modulusMargin';

/** One margin of a loop: where it is taken on the unit circle, and its size as a verdict counts it. */
export interface Crossing {
  readonly quantity: Quantity;
  /** ωΔ, radians */
  readonly theta: number;
  /** |dB|, |degrees| or a distance */
  readonly size: number;
  /** +1 where the size grows with the margin itself, −1 where it falls */
  readonly sign: 1 | -1;
}

const DECIBELS_PER_NEPER = 20 / log(10);
const DEGREES = 180 / Math.PI;
/** Angles within this of 0 or π are there, where L is real whatever the parameters are. */
const AT_REAL_AXIS = 1e-9;
/** Agreement of a margin with L as it is solved for here. */
const SAME_LOOP = 1e-5;

/** Every margin of a loop that has a finite frequency. */
export function crossings(
  { gainMargins, phaseMargins, modulusMargin }: Pick<Margins, 'gainMargins' | 'phaseMargins' | 'modulusMargin'>,
  interval: number,
): Crossing[] {
  const one = (quantity: Quantity, frequency: number, size: number, sign: number): Crossing => ({
    quantity,
    theta: frequency * interval,
    size,
    sign: sign < 0 ? -1 : 1,
  });
  return [
    ...gainMargins.map(({ factor, frequency }) => {
      const decibels = DECIBELS_PER_NEPER * log(factor);
      return one('gainMargin', frequency, Math.abs(decibels), decibels);
    }),
    ...phaseMargins.map(({ degrees, frequency }) => one('phaseMargin', frequency, Math.abs(degrees), degrees)),
    one('modulusMargin', modulusMargin.frequency, modulusMargin.value, 1),
  ].filter(({ theta, size }) => Number.isFinite(theta) && Number.isFinite(size));
}

/**
 * Exact derivative of a crossing's size along a change of the loop, the crossing moving with it:
 * gain margin at Im L = 0, phase margin at |L| = 1, modulus margin at the least |1 + L| (where moving adds nothing).
 * null where the crossing only touches, or where the loop as it is solved for here (every state in it) isn't the one that
 * the margin was found on.
 */
export function crossingDerivative(
  { quantity, theta, size, sign }: Crossing,
  loop: LoopTangent,
  change: Readonly<Float64Array>,
): number | null {
  const [re, im] = loop.value;
  if (!(Math.abs(sizeAt(quantity, loop.value) - size) <= SAME_LOOP * (1 + size))) return null;
  const moved = loop.along(change);
  const square = re * re + im * im;
  if (quantity === 'modulusMargin') {
    const distance = Math.sqrt((1 + re) * (1 + re) + im * im);
    return finite(((1 + re) * moved[0] + im * moved[1]) / distance);
  }
  if (quantity === 'gainMargin') {
    const real = theta < AT_REAL_AXIS || theta > Math.PI - AT_REAL_AXIS;
    const total = real ? moved : follow(moved, loop.byAngle, moved[1], loop.byAngle[1]);
    return finite((sign * DECIBELS_PER_NEPER * -total[0]) / re);
  }
  const radial = ([a, b]: Complex) => re * a + im * b;
  const total = follow(moved, loop.byAngle, radial(moved), radial(loop.byAngle));
  return finite((sign * DEGREES * (re * total[1] - im * total[0])) / square);
}

/** The size of a margin where L has a value. */
function sizeAt(quantity: Quantity, [re, im]: Complex): number {
  if (quantity === 'modulusMargin') return Math.sqrt((1 + re) * (1 + re) + im * im);
  if (quantity === 'gainMargin') return Math.abs(DECIBELS_PER_NEPER * log(Math.abs(re)));
  return Math.abs(DEGREES * atan2(-im, -re));
}

/** L's change along the condition `moved + slope·dθ = 0` that keeps the crossing one. */
function follow(change: Complex, byAngle: Complex, moved: number, slope: number): Complex {
  const angle = -moved / slope;
  return [change[0] + byAngle[0] * angle, change[1] + byAngle[1] * angle];
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
