import { bilinear, originalFrequency } from './bilinear';
import { complexMatrix } from './complex-matrix';
import { eigenvalues } from './eigenvalues';
import { largestSingularValue } from './largest-singular-value';
import { levelCrossings } from './level-crossings';
import { MimoResponse } from './mimo-response';
import { toMimo, type MimoStateSpace } from './mimo-state-space';
import { hasStablePoles } from './stable-poles';
import type { StateSpace } from './state-space';

/** A greatest singular value along the frequency axis. */
export interface PeakGain {
  /** Infinity for an unstable system */
  readonly value: number;
  /** rad/s; Infinity where it is only approached; null for an unstable system */
  readonly frequency: number | null;
}

/**
 * What the answer may lie below the norm, relatively. Far levels first: one next to the gain at infinite frequency leaves
 * a Hamiltonian of rounding, and a peak that stands out must be found before.
 */
const TOLERANCES = [1e-3, 1e-5, 1e-7, 1e-10];
/** Convergence is quadratic: about 5 are needed. */
const MAX_ROUNDS = 50;

/**
 * The H∞ norm, max over frequency of the greatest singular value, in continuous and discrete time: every level a little
 * above the best value known is tested by the Hamiltonian eigenvalues of `levelCrossings`, so that no peak is missed, and
 * the middles of the intervals above it are the next candidates. Exact to 1e-10 relative; to 1e-7 where the norm is that near to the gain at infinite frequency.
 * Source: Bruinsma and Steinbuch, Systems & Control Letters 14 (1990). Discrete systems by `bilinear`.
 *
 * @throws DomainError as `eigenvalues`
 */
export function hInfinityNorm(given: StateSpace | MimoStateSpace): PeakGain {
  const original = toMimo(given);
  if (!hasStablePoles(original)) return { value: Infinity, frequency: null };
  const system = bilinear(original);
  const response = new MimoResponse(system);
  const atInfinity = complexMatrix(system.outputs, system.inputs);
  atInfinity.re.set(system.d);
  let best = { value: largestSingularValue(atInfinity), frequency: Infinity };
  const consider = (frequency: number): void => {
    const matrix = response.at(0, frequency);
    if (matrix === null) return;
    const value = largestSingularValue(matrix);
    if (value > best.value) best = { value, frequency };
  };
  consider(0);
  const { re, im } = eigenvalues(system.a, system.order);
  for (let i = 0; i < re.length; i++) {
    consider(Math.abs(im[i]));
    consider(Math.sqrt(re[i] * re[i] + im[i] * im[i]));
  }
  for (const tolerance of TOLERANCES) {
    for (let round = 0; round < MAX_ROUNDS && best.value > 0; round++) {
      const level = best.value * (1 + tolerance);
      const crossings = levelCrossings(system, level);
      crossings.forEach((frequency, i) => {
        consider(frequency);
        if (i > 0) consider(0.5 * (frequency + crossings[i - 1]));
      });
      if (best.value <= level) break;
    }
  }
  return { value: best.value, frequency: originalFrequency(original.time, best.frequency) };
}
