import { asin, atan2 } from '../../elementary';
import { findRoot } from '../find-root';
import type { Complex } from './complex';

/**
 * Describing function of a stop: the output follows every move of the input, but stays within ±halfWidth (what an integrator
 * with clamped state makes of the integral of its input). The rest of the input is a backlash, so that N = 1 − N_backlash;
 * with k = halfWidth/A < 1
 *
 *     N(A) = 1 − (1/π)·(π/2 + asin(1 − 2k) + 2(1 − 2k)·√(k(1 − k))) + j·4k(1 − k)/π,
 *
 * and 1 where A ≤ halfWidth. The lead grows from 0 to 90° and |N| falls from 1 to 0 as A grows.
 *
 * Source: the backlash from Gelb and Vander Velde (1968), appendix B.
 *
 * @param share k = halfWidth/A, above 0
 */
export function stopGain(share: number): Complex {
  if (share >= 1) return { re: 1, im: 0 };
  const rest = 1 - 2 * share;
  const product = share * (1 - share);
  const backlash = (Math.PI / 2 + asin(rest) + 2 * rest * Math.sqrt(product)) / Math.PI;
  return { re: 1 - backlash, im: (4 * product) / Math.PI };
}

/** The k in (0, 1) at which the stop leads by `lead` radians, 0 < lead < π/2. */
export function stopShareAtLead(lead: number): number {
  const excess = (share: number) => {
    const { re, im } = stopGain(share);
    return atan2(im, re) - lead;
  };
  return findRoot(excess, 1e-24, 1, Math.PI / 2 - lead, -lead);
}
