import { eigenvalues } from './eigenvalues';
import { solveLyapunov } from './lyapunov';
import { scaledRealisation } from './scaled-realisation';
import type { StateSpace } from './state-space';

/**
 * Root of the output's variance under unit white noise: √(c·X·cᵀ) (+ d² under the root in discrete time), X the
 * controllability Gramian. Infinity for an unstable system, and for d ≠ 0 in continuous time.
 */
export function h2Norm(system: StateSpace): number {
  const { order: n, a, b, c, d } = scaledRealisation(system);
  const { re, im } = eigenvalues(a, n);
  const isDiscrete = system.time.kind === 'discrete';
  for (let i = 0; i < n; i++) if (isDiscrete ? re[i] * re[i] + im[i] * im[i] >= 1 : re[i] >= 0) return Infinity;
  if (!isDiscrete && d !== 0) return Infinity;
  const q = Float64Array.from({ length: n * n }, (_, at) => b[Math.floor(at / n)] * b[at % n]);
  const x = solveLyapunov(a, q, n, system.time);
  let variance = d * d;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) variance += c[i] * x[i * n + j] * c[j];
  return Math.sqrt(Math.max(variance, 0));
}
