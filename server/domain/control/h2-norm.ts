import { solveLyapunov } from './lyapunov';
import { toMimo, type MimoStateSpace } from './mimo-state-space';
import { scaledMimo } from './scaled-mimo';
import { hasStablePoles } from './stable-poles';
import type { StateSpace } from './state-space';

/**
 * Root of the outputs' total variance under unit white noise at every input: √tr(C·X·Cᵀ) (+ tr(D·Dᵀ) under the root in
 * discrete time), X the controllability Gramian. Infinity for an unstable system, and for D ≠ 0 in continuous time.
 */
export function h2Norm(system: StateSpace | MimoStateSpace): number {
  const { order: n, inputs, outputs, a, b, c, d, time } = scaledMimo(toMimo(system));
  if (!hasStablePoles({ a, order: n, time })) return Infinity;
  if (time.kind === 'continuous' && d.some((value) => value !== 0)) return Infinity;
  const q = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) for (let k = 0; k < inputs; k++) q[i * n + j] += b[i * inputs + k] * b[j * inputs + k];
  const x = solveLyapunov(a, q, n, time);
  let variance = 0;
  for (const value of d) variance += value * value;
  for (let k = 0; k < outputs; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) variance += c[k * n + i] * x[i * n + j] * c[k * n + j];
  return Math.sqrt(Math.max(variance, 0));
}
