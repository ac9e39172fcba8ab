import { saturationGain } from './saturation';

/**
 * Describing function of a deadband of slope 1, y = u − min(max(u, −halfWidth), halfWidth): what a saturation leaves,
 * N(A) = 1 − N_saturation(A). Real, 0 where A ≤ halfWidth, rising towards 1.
 *
 * Source: as `saturationGain`.
 *
 * @param amplitude A of the input, above 0
 * @param halfWidth in the input's unit, at least 0
 */
export function deadbandGain(amplitude: number, halfWidth: number): number {
  return 1 - saturationGain(amplitude, halfWidth);
}
