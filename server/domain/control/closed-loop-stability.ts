import { DomainError } from '../errors';
import type { LoopModel } from './loop-model';

/** Distance from the stability boundary below which a pole counts as on it: the rounding of the eigenvalues. */
const ROUNDING = 1e-13;

/**
 * Whether all closed-loop poles, those that L doesn't show included, are strictly stable.
 * @throws DomainError where 1 + L is 0 at infinity: the loop then has no solution
 */
export function closedLoopIsStable({ time, returnDifference, loop, atInfinity }: LoopModel): boolean {
  const { re, im } = returnDifference.zeros;
  if (Math.abs(1 + atInfinity) < ROUNDING || re.length < loop.poles.re.length)
    throw new DomainError(
      'ill-conditioned',
      `loop: 1 + L is 0 at infinity, so the feedback has no solution: L(∞) other than −1`,
      {
        field: 'd',
        value: atInfinity,
        limit: 'other than −1',
      },
    );
  let largest = 0;
  for (let i = 0; i < re.length; i++) largest = Math.max(largest, Math.abs(re[i]), Math.abs(im[i]));
  for (let i = 0; i < re.length; i++) {
    const size = Math.sqrt(re[i] * re[i] + im[i] * im[i]);
    if (time.kind === 'discrete' ? size >= 1 - ROUNDING : re[i] >= -Math.max(ROUNDING * size, 1e-16 * largest))
      return false;
  }
  return true;
}
