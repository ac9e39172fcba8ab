import { scaleInPlace } from './balance';
import type { MimoStateSpace } from './mimo-state-space';
import type { TimeDomain } from './time-domain';

/**
 * The same system in states of comparable size, by powers of 2 only, so without rounding: balances [A β; γ 0] with β the
 * norms of B's rows and γ those of C's columns. Inputs and outputs keep their units.
 */
export function scaledMimo<T extends TimeDomain>(system: MimoStateSpace<T>): MimoStateSpace<T> {
  const { order: n, inputs, outputs } = system;
  const m = n + 1;
  const bordered = new Float64Array(m * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) bordered[i * m + j] = system.a[i * n + j];
    let row = 0;
    for (let j = 0; j < inputs; j++) row += system.b[i * inputs + j] * system.b[i * inputs + j];
    let column = 0;
    for (let j = 0; j < outputs; j++) column += system.c[j * n + i] * system.c[j * n + i];
    bordered[i * m + n] = Math.sqrt(row);
    bordered[n * m + i] = Math.sqrt(column);
  }
  const scale = new Float64Array(m).fill(1);
  scaleInPlace(bordered, m, 0, n, scale);
  const factor = Float64Array.from({ length: n }, (_, i) => scale[i] / scale[n]);
  return {
    ...system,
    a: system.a.map((value, at) => (value / factor[Math.floor(at / n)]) * factor[at % n]),
    b: system.b.map((value, at) => value / factor[Math.floor(at / inputs)]),
    c: system.c.map((value, at) => value * factor[at % n]),
  };
}
