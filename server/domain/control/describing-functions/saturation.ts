import { asin } from '../../elementary';

/**
 * Describing function of a symmetric saturation of slope 1, y = min(max(u, −limit), limit):
 * N(A) = (2/π)·(asin k + k·√(1 − k²)) with k = limit/A, and 1 where A ≤ limit. Real, falling from 1 to 0.
 *
 * Source: Gelb and Vander Velde, "Multiple-Input Describing Functions and Nonlinear System Design" (1968), appendix B.
 *
 * @param amplitude A of the input u = A·sin ωt, above 0
 * @param limit of the output, in the input's unit, at least 0; Infinity never saturates
 */
export function saturationGain(amplitude: number, limit: number): number {
  if (amplitude <= limit) return 1;
  const share = limit / amplitude;
  return (2 / Math.PI) * (asin(share) + share * Math.sqrt(1 - share * share));
}

/**
 * Describing function of a clip whose limits lie at different distances from the operating value: the mean of the two
 * saturations' gains. This is the exact fundamental of y for a sine around the operating value; the mean of y, which an
 * uneven clip shifts, isn't in it.
 *
 * @param below distance from the operating value down to the lower limit, at least 0
 * @param above distance up to the upper limit, at least 0
 */
export function clipGain(amplitude: number, below: number, above: number): number {
  return 0.5 * (saturationGain(amplitude, below) + saturationGain(amplitude, above));
}
