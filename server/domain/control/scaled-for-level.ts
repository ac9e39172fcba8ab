import { mimoStateSpace, type MimoStateSpace } from './mimo-state-space';
import type { StructuredBound } from './structured-upper-bound';
import type { Continuous } from './time-domain';

/**
 * S·M·S⁻¹ with the `skew` −jG that goes with it in `levelCrossings`: where M*·M − jM*·G + jG·M < level²·I, the scalings
 * certify μ(M) < level. With G ≠ 0 that is complex: its real form has twice the states and channels, and the
 * eigenvalues at ω and at −ω.
 */
export function scaledForLevel(
  system: MimoStateSpace<Continuous>,
  { scale, skew }: StructuredBound,
): { system: MimoStateSpace<Continuous>; skew: Float64Array | undefined } {
  const { order: n, inputs: k, time, a } = system;
  const b = system.b.map((value, at) => value / scale[at % k]);
  const c = system.c.map((value, at) => value * scale[Math.floor(at / n)]);
  const d = system.d.map((value, at) => (value * scale[Math.floor(at / k)]) / scale[at % k]);
  if (skew.every((value) => value === 0))
    return { system: mimoStateSpace({ order: n, inputs: k, outputs: k }, { a, b, c, d }, time), skew: undefined };
  // built without the checks of mimoStateSpace: at most 200 states are at most 400 here
  const doubled: MimoStateSpace<Continuous> = {
    kind: 'mimo-state-space',
    time,
    order: 2 * n,
    inputs: 2 * k,
    outputs: 2 * k,
    a: twice(a, n, n),
    b: twice(b, n, k),
    c: twice(c, k, n),
    d: twice(d, k, k),
  };
  const turned = new Float64Array(4 * k * k);
  for (let i = 0; i < k; i++) {
    turned[i * 2 * k + k + i] = skew[i];
    turned[(i + k) * 2 * k + i] = -skew[i];
  }
  return { system: doubled, skew: turned };
}

/** The block diagonal matrix of m and m. */
function twice(m: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(4 * rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      out[i * 2 * columns + j] = m[i * columns + j];
      out[(i + rows) * 2 * columns + columns + j] = m[i * columns + j];
    }
  }
  return out;
}
