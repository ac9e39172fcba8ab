import { DomainError } from '../errors';
import { mimoStateSpace, type MimoStateSpace } from './mimo-state-space';
import { requireSameClock, type TimeDomain } from './time-domain';

/** Writes an r×s block into a matrix of `columns` columns. */
function place(
  target: Float64Array,
  columns: number,
  at: readonly [number, number],
  block: Float64Array,
  shape: readonly [number, number],
  sign = 1,
): void {
  for (let i = 0; i < shape[0]; i++)
    for (let j = 0; j < shape[1]; j++) target[(at[0] + i) * columns + at[1] + j] = sign * block[i * shape[1] + j];
}

function product(a: Float64Array, b: Float64Array, rows: number, inner: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < inner; k++)
      for (let j = 0; j < columns; j++) out[i * columns + j] += a[i * inner + k] * b[k * columns + j];
  return out;
}

function requireFit(field: string, value: number, needed: number, whose: string): void {
  if (value !== needed)
    throw new DomainError('invalid-input', `${field} ${value} must be ${needed}, ${whose}`, {
      field,
      value,
      limit: `${needed}, ${whose}`,
    });
}

/** `second` driven by the outputs of `first`; states of the first come first. */
export function mimoSeries<T extends TimeDomain>(
  first: MimoStateSpace<T>,
  second: MimoStateSpace<NoInfer<T>>,
): MimoStateSpace<T> {
  requireSameClock(first.time, second.time);
  requireFit('inputs', second.inputs, first.outputs, 'the outputs of the system before it');
  const [n, m] = [first.order, second.order];
  const [p, q, r] = [first.inputs, first.outputs, second.outputs];
  const order = n + m;
  const a = new Float64Array(order * order);
  place(a, order, [0, 0], first.a, [n, n]);
  place(a, order, [n, n], second.a, [m, m]);
  place(a, order, [n, 0], product(second.b, first.c, m, q, n), [m, n]);
  const b = new Float64Array(order * p);
  place(b, p, [0, 0], first.b, [n, p]);
  place(b, p, [n, 0], product(second.b, first.d, m, q, p), [m, p]);
  const c = new Float64Array(r * order);
  place(c, order, [0, 0], product(second.d, first.c, r, q, n), [r, n]);
  place(c, order, [0, n], second.c, [r, m]);
  const d = product(second.d, first.d, r, q, p);
  return mimoStateSpace({ order, inputs: p, outputs: r }, { a, b, c, d }, first.time);
}

/**
 * The loop with both sides of the plant cut: [0 K; −P 0], of which negative unity feedback is u = −K·y, y = P·u.
 * Channels: plant inputs, then plant outputs.
 */
export function plantAndController<T extends TimeDomain>(
  plant: MimoStateSpace<T>,
  controller: MimoStateSpace<NoInfer<T>>,
): MimoStateSpace<T> {
  requireSameClock(plant.time, controller.time);
  requireFit('controller inputs', controller.inputs, plant.outputs, 'the outputs of the plant');
  requireFit('controller outputs', controller.outputs, plant.inputs, 'the inputs of the plant');
  const [n, m, p, q] = [plant.order, controller.order, plant.inputs, plant.outputs];
  const order = n + m;
  const k = p + q;
  const a = new Float64Array(order * order);
  place(a, order, [0, 0], plant.a, [n, n]);
  place(a, order, [n, n], controller.a, [m, m]);
  const b = new Float64Array(order * k);
  place(b, k, [0, 0], plant.b, [n, p]);
  place(b, k, [n, p], controller.b, [m, q]);
  const c = new Float64Array(k * order);
  place(c, order, [0, n], controller.c, [p, m]);
  place(c, order, [p, 0], plant.c, [q, n], -1);
  const d = new Float64Array(k * k);
  place(d, k, [0, p], controller.d, [p, q]);
  place(d, k, [p, 0], plant.d, [q, p], -1);
  return mimoStateSpace({ order, inputs: k, outputs: k }, { a, b, c, d }, plant.time);
}
