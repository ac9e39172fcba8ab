import { atan2, log, sin } from '../../elementary';
import { findRoot } from '../find-root';
import type { Complex } from './complex';
import type { NonSmoothElement } from './non-smooth-element';
import type { Balance } from './real-balance';
import { slewLimitGain, slewRatioAtLag } from './slew-limit';
import { stopGain, stopShareAtLead } from './stop';

/** Samples per interval of the breaks, each of which spans at most a factor of two. */
const SAMPLES = 64;
/** Shifts are kept this far from 0 and 90°, where A or 1/A is infinite. */
const EDGE = 1e-12;
const HALVINGS = 60;

/** Elements whose output is shifted against the input: a stop leads, the others lag. */
export type ShiftingElement = Extract<NonSmoothElement, { kind: 'slew-limit' | 'relay' | 'stop' }>;

/**
 * Harmonic balance of an element that shifts: N·L = −1 asks for |N|·|L| = 1 and for a lag of N equal to ∠L + 180° (a lead
 * for a stop). The shift fixes |N| whatever the frequency (a slew limit's −1/N is one curve), so the two equations in (A, ω)
 * become one in ω,
 *
 *     g(ω) = log |L(jω)| + log |N| at the shift ±(∠L(jω) + 180°),   where 0 < shift < 90°.
 *
 * Roots are bracketed on 64 points per interval of the breaks, with the edges of the range of shifts found between them, and
 * refined to rounding. Two roots between neighbouring points would be missed.
 *
 * @param response L at ω @param frequencies ascending, rad/s
 */
export function balanceShifting(
  element: ShiftingElement,
  response: (omega: number) => Complex,
  frequencies: readonly number[],
): Balance[] {
  const sign = element.kind === 'stop' ? -1 : 1;
  const shiftAt = (omega: number): number => {
    const { re, im } = response(omega);
    return sign * atan2(-im, -re);
  };
  const isInRange = (omega: number) => {
    const shift = shiftAt(omega);
    return shift > 0 && shift < Math.PI / 2;
  };
  const excess = (omega: number): number => {
    const { re, im } = response(omega);
    const shift = Math.min(Math.max(sign * atan2(-im, -re), EDGE), Math.PI / 2 - EDGE);
    return 0.5 * log(re * re + im * im) + log(atShift(element, shift, omega).modulus);
  };
  const found: Balance[] = [];
  let from = frequencies[0];
  let inside = isInRange(from);
  for (const to of refined(frequencies)) {
    const isInside = isInRange(to);
    let low = from;
    let high = to;
    if (inside !== isInside) {
      const edge = boundary(isInRange, from, to);
      [low, high] = inside ? [from, edge.before] : [edge.after, to];
    }
    if (inside || isInside) {
      const excessLow = excess(low);
      const excessHigh = excess(high);
      if (Number.isFinite(excessLow) && Number.isFinite(excessHigh) && excessLow > 0 !== excessHigh > 0) {
        const frequency = findRoot(excess, low, high, excessLow, excessHigh);
        const shift = shiftAt(frequency);
        // a sign that changes through a pole on the axis isn't a balance
        if (Math.abs(excess(frequency)) < 1e-6 && shift > 0) {
          found.push({ frequency, amplitude: atShift(element, shift, frequency).amplitude });
        }
      }
    }
    [from, inside] = [to, isInside];
  }
  return found;
}

/** |N| and A where the element lags (a stop: leads) by `shift` radians. */
function atShift(element: ShiftingElement, shift: number, omega: number): { modulus: number; amplitude: number } {
  if (element.kind === 'relay') {
    const amplitude = element.hysteresis / sin(shift);
    return { amplitude, modulus: (4 * element.level) / (Math.PI * amplitude) };
  }
  if (element.kind === 'stop') {
    const share = stopShareAtLead(shift);
    const { re, im } = stopGain(share);
    return { amplitude: element.halfWidth / share, modulus: Math.sqrt(re * re + im * im) };
  }
  const ratio = slewRatioAtLag(shift);
  const { re, im } = slewLimitGain(ratio);
  return { amplitude: element.ratePerSecond / (ratio * omega), modulus: Math.sqrt(re * re + im * im) };
}

function refined(frequencies: readonly number[]): number[] {
  return frequencies.slice(1).flatMap((to, k) => {
    const from = frequencies[k];
    return Array.from({ length: SAMPLES }, (_, i) => from + ((i + 1) / SAMPLES) * (to - from));
  });
}

function boundary(isInRange: (omega: number) => boolean, from: number, to: number): { before: number; after: number } {
  const first = isInRange(from);
  let before = from;
  let after = to;
  for (let k = 0; k < HALVINGS; k += 1) {
    const middle = 0.5 * (before + after);
    if (isInRange(middle) === first) before = middle;
    else after = middle;
  }
  return { before, after };
}
