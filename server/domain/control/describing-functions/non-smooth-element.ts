import { outOfRange } from '../../errors';
import type { Complex } from './complex';
import { deadbandGain } from './deadband';
import { relayGain } from './relay';
import { clipGain } from './saturation';
import { slewLimitGain } from './slew-limit';
import { stopGain } from './stop';

/** A static element, or one with memory, in a loop, around its operating value; see the gain of each for the equations. */
export type NonSmoothElement =
  /** limits at distances `below` and `above` the operating value; Infinity = none on that side */
  | { readonly kind: 'saturation'; readonly below: number; readonly above: number }
  | { readonly kind: 'deadband'; readonly halfWidth: number }
  | { readonly kind: 'relay'; readonly level: number; readonly hysteresis: number }
  /** the clamped state of an integrator, of which the input is the integral unclamped */
  | { readonly kind: 'stop'; readonly halfWidth: number }
  /** R, units of the signal per second */
  | { readonly kind: 'slew-limit'; readonly ratePerSecond: number };

/**
 * N(A, ω): the fundamental of the element's output over that of its input A·sin ωt. |N| is dimensionless but for a relay.
 *
 * @param amplitude A, above 0
 * @param omega rad/s, above 0; matters to the slew limit alone
 */
export function describingFunction(element: NonSmoothElement, amplitude: number, omega: number): Complex {
  switch (element.kind) {
    case 'saturation':
      return { re: clipGain(amplitude, element.below, element.above), im: 0 };
    case 'deadband':
      return { re: deadbandGain(amplitude, element.halfWidth), im: 0 };
    case 'relay':
      return relayGain(amplitude, element.level, element.hysteresis);
    case 'stop':
      return stopGain(element.halfWidth / amplitude);
    case 'slew-limit':
      return slewLimitGain(element.ratePerSecond / (amplitude * omega));
  }
}

/**
 * The gain of a static element in a cycle of two samples, u = ±A: exact, where the integral over a sine would be wrong.
 * null for an element with memory.
 */
export function gainOfTwoSamples(element: NonSmoothElement, amplitude: number): number | null {
  switch (element.kind) {
    case 'saturation':
      return (Math.min(amplitude, element.below) + Math.min(amplitude, element.above)) / (2 * amplitude);
    case 'deadband':
      return Math.max(0, amplitude - element.halfWidth) / amplitude;
    case 'relay':
      return element.hysteresis > 0 ? null : element.level / amplitude;
    case 'stop':
    case 'slew-limit':
      return null;
  }
}

/** @throws DomainError `out-of-range` for a limit that is negative, zero where nothing could pass, or not a number */
export function requireElement(element: NonSmoothElement): void {
  const demand = (field: string, value: number, least: 'at least 0' | 'more than 0') => {
    if (!(least === 'at least 0' ? value >= 0 : value > 0)) throw outOfRange(`element.${field}`, value, least);
  };
  switch (element.kind) {
    case 'saturation':
      demand('below', element.below, 'at least 0');
      demand('above', element.above, 'at least 0');
      break;
    case 'deadband':
      demand('halfWidth', element.halfWidth, 'at least 0');
      break;
    case 'relay':
      demand('level', element.level, 'more than 0');
      demand('hysteresis', element.hysteresis, 'at least 0');
      break;
    case 'stop':
      demand('halfWidth', element.halfWidth, 'more than 0');
      break;
    case 'slew-limit':
      demand('ratePerSecond', element.ratePerSecond, 'more than 0');
  }
}
