import { findRoot } from '../find-root';
import type { GainMargin } from '../margins-report';
import { describingFunction, gainOfTwoSamples, type NonSmoothElement } from './non-smooth-element';

/** A point of harmonic balance: what the element passes on there, and at which amplitude. */
export interface Balance {
  readonly amplitude: number;
  /** rad/s */
  readonly frequency: number;
}

const SMALLEST = 1e-12;
const LARGEST = 1e12;

/**
 * Harmonic balance of an element whose N is real: N(A) must be the factor by which L reaches −1 at a phase crossover.
 * N is monotone in A, so each crossover has one amplitude or none. ω = 0 is no oscillation, nor is ω = ∞.
 *
 * @param crossovers the loop's gain margins
 * @param highest π/T of a discrete loop, where a cycle has two samples and N is exact; Infinity in continuous time
 */
export function balanceReal(element: NonSmoothElement, crossovers: readonly GainMargin[], highest: number): Balance[] {
  return crossovers.flatMap(({ factor, frequency }) => {
    if (!(frequency > 0) || frequency === Infinity) return [];
    const gain = realGain(element, frequency >= highest * (1 - 1e-9));
    const amplitude = amplitudeOf(gain, factor, scaleOf(element));
    return amplitude === null ? [] : [{ amplitude, frequency }];
  });
}

/** N(A) of an element without memory, exact where the cycle has but two samples. */
export function realGain(element: NonSmoothElement, hasTwoSamples: boolean): (amplitude: number) => number {
  return (amplitude) =>
    (hasTwoSamples ? gainOfTwoSamples(element, amplitude) : null) ?? describingFunction(element, amplitude, 1).re;
}

/** The size of a signal to which the element makes a difference. */
function scaleOf(element: NonSmoothElement): number {
  const sizes = Object.values(element).filter((value) => typeof value === 'number' && value > 0 && value < Infinity);
  return Math.max(Number.MIN_VALUE, ...(sizes as number[]));
}

/** The A with N(A) = factor, over 24 decades around the element's own scale; null where N doesn't take that value. */
function amplitudeOf(gain: (amplitude: number) => number, factor: number, scale: number): number | null {
  const excess = (amplitude: number) => gain(amplitude) - factor;
  let low = scale * SMALLEST;
  let excessLow = excess(low);
  for (let high = low * 2; high < scale * LARGEST; high *= 2) {
    const excessHigh = excess(high);
    if (excessHigh === 0 || excessLow > 0 !== excessHigh > 0)
      return excessLow === 0 ? null : findRoot(excess, low, high, excessLow, excessHigh);
    [low, excessLow] = [high, excessHigh];
  }
  return null;
}
