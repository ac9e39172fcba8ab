import { mimoStateSpace, type MimoStateSpace } from './mimo-state-space';
import type { StructuredBound } from './structured-upper-bound';
import type { Continuous } from './time-domain';

/**
 * The system N = (S·M·S⁻¹ − jG)(level²·I + G²)^(−½), of which the singular values are below 1 wherever the scalings
 * certify μ(M) < level. With G ≠ 0 it is complex: its real form has twice the states and channels, and the singular
 * values of N at ω and at −ω.
 */
export function scaledForLevel(
  system: MimoStateSpace<Continuous>,
  { scale, skew }: StructuredBound,
  level: number,
): MimoStateSpace<Continuous> {
  const { order: n, inputs: k, time } = system;
  const right = skew.map((value) => 1 / Math.sqrt(level * level + value * value));
  const b = system.b.map((value, at) => (value / scale[at % k]) * right[at % k]);
  const c = system.c.map((value, at) => value * scale[Math.floor(at / n)]);
  const d = system.d.map((value, at) => (value * scale[Math.floor(at / k)] * right[at % k]) / scale[at % k]);
  if (skew.every((value) => value === 0))
    return mimoStateSpace({ order: n, inputs: k, outputs: k }, { a: system.a, b, c, d }, time);
  const twice = (m: Float64Array, rows: number, columns: number): Float64Array => {
    const out = new Float64Array(4 * rows * columns);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        out[i * 2 * columns + j] = m[i * columns + j];
        out[(i + rows) * 2 * columns + columns + j] = m[i * columns + j];
      }
    }
    return out;
  };
  const doubled = twice(d, k, k);
  for (let i = 0; i < k; i++) {
    doubled[i * 2 * k + k + i] = skew[i] * right[i];
    doubled[(i + k) * 2 * k + i] = -skew[i] * right[i];
  }
  // built without the checks of mimoStateSpace: at most 200 states are at most 400 here
  const { outputs } = system;
  return {
    kind: 'mimo-state-space',
    time,
    order: 2 * n,
    inputs: 2 * k,
    outputs: 2 * outputs,
    a: twice(system.a, n, n),
    b: twice(b, n, k),
    c: twice(c, k, n),
    d: doubled,
  };
}
