import { exp } from '../../elementary';

/** Greatest mean that the inversion takes: beyond it e^(−mean) would vanish. */
export const MAX_MEAN = 700;

/**
 * The number of events with the given mean that belongs to a uniform u: the least k with P(N ≤ k) ≥ u, by inversion.
 * Exact to rounding for a mean up to 700; a greater one counts as 700 (that many jumps in one interval are no scenario).
 */
export function poissonQuantile(mean: number, u: number): number {
  const bounded = Math.min(mean, MAX_MEAN);
  let probability = exp(-bounded);
  let total = probability;
  let k = 0;
  // The bound on k ends the search where rounding keeps the total below a u next to 1.
  while (total < u && k < 10 * MAX_MEAN) {
    k++;
    probability *= bounded / k;
    total += probability;
  }
  return k;
}
