import { scaleInPlace } from './balance';
import type { StateSpace } from './state-space';

/** The same system in states, input and output of comparable size: powers of 2 only, so without rounding. */
export interface ScaledRealisation {
  readonly order: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly d: number;
}

/** Balances the bordered matrix [A b; c 0], so that states of any unit are treated alike. */
export function scaledRealisation({ order: n, a, b, c, d }: StateSpace): ScaledRealisation {
  const m = n + 1;
  const bordered = new Float64Array(m * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) bordered[i * m + j] = a[i * n + j];
    bordered[i * m + n] = b[i];
    bordered[n * m + i] = c[i];
  }
  scaleInPlace(bordered, m, 0, n, new Float64Array(m).fill(1));
  const scaled = { order: n, a: new Float64Array(n * n), b: new Float64Array(n), c: new Float64Array(n), d };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) scaled.a[i * n + j] = bordered[i * m + j];
    scaled.b[i] = bordered[i * m + n];
    scaled.c[i] = bordered[n * m + i];
  }
  return scaled;
}
