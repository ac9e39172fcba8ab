import { eigenvalues } from './eigenvalues';
import type { TimeDomain } from './time-domain';

/** Whether every eigenvalue of A is inside the stability boundary, strictly. */
export function hasStablePoles(system: {
  readonly a: Float64Array;
  readonly order: number;
  readonly time: TimeDomain;
}): boolean {
  const { re, im } = eigenvalues(system.a, system.order);
  const isDiscrete = system.time.kind === 'discrete';
  return re.every((x, i) => (isDiscrete ? x * x + im[i] * im[i] < 1 : x < 0));
}
