import { atan2 } from '../elementary';
import { solveInPlace } from './linear-solve';
import { mimoStateSpace, type MimoStateSpace } from './mimo-state-space';
import { CONTINUOUS, type Continuous, type TimeDomain } from './time-domain';

/**
 * The continuous system with the same response at s as a discrete one at z = (1 + s)/(1 − s), so that the unit circle
 * becomes the imaginary axis; a continuous system is returned as it is. With E = (A + I)⁻¹:
 * A ← E·(A − I), B ← √2·E·B, C ← √2·C·E, D ← D − C·E·B.
 *
 * @throws DomainError `ill-conditioned` where z = −1 is a pole
 */
export function bilinear(system: MimoStateSpace): MimoStateSpace<Continuous> {
  const { time, order: n, inputs, outputs, a, b, c, d } = system;
  if (time.kind === 'continuous') return { ...system, time: CONTINUOUS };
  const shifted = (sign: number) => a.map((value, at) => value + (at % (n + 1) === 0 ? sign : 0));
  const mapA = shifted(-1);
  solveInPlace(shifted(1), n, mapA, n);
  const mapB = Float64Array.from(b);
  solveInPlace(shifted(1), n, mapB, inputs);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse[i * n + i] = 1;
  solveInPlace(shifted(1), n, inverse, n);
  const mapC = new Float64Array(outputs * n);
  const mapD = Float64Array.from(d);
  for (let i = 0; i < outputs; i++) {
    for (let k = 0; k < n; k++) {
      for (let j = 0; j < n; j++) mapC[i * n + j] += Math.SQRT2 * c[i * n + k] * inverse[k * n + j];
      for (let j = 0; j < inputs; j++) mapD[i * inputs + j] -= c[i * n + k] * mapB[k * inputs + j];
    }
  }
  const scaledB = mapB.map((value) => Math.SQRT2 * value);
  return mimoStateSpace({ order: n, inputs, outputs }, { a: mapA, b: scaledB, c: mapC, d: mapD }, CONTINUOUS);
}

/** Frequency in rad/s of the original system from that of the continuous one; Infinity becomes π/T in discrete time. */
export function originalFrequency(time: TimeDomain, frequency: number): number {
  if (time.kind === 'continuous') return frequency;
  return (frequency === Infinity ? Math.PI : 2 * atan2(frequency, 1)) / time.sampleTimeSeconds;
}
