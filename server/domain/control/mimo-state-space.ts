import { DomainError, outOfRange } from '../errors';
import { requireFinite, requireSquare } from './square-matrix';
import type { StateSpace } from './state-space';
import type { TimeDomain } from './time-domain';

/**
 * A system of p inputs and m outputs: σx = A·x + B·u, y = C·x + D·u, where σx is dx/dt or the next x.
 * Row by row: A is n×n, B n×p, C m×n, D m×p.
 */
export interface MimoStateSpace<T extends TimeDomain = TimeDomain> {
  readonly kind: 'mimo-state-space';
  readonly time: T;
  readonly order: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly d: Float64Array;
}

/** More inputs or outputs than this are refused, as are more states. */
const MAX_CHANNELS = 200;

/**
 * @param shape numbers of states n, inputs p and outputs m
 * @throws DomainError for shapes that don't fit, entries that aren't finite, or more than 200 states, inputs or outputs
 */
export function mimoStateSpace<T extends TimeDomain>(
  shape: { readonly order: number; readonly inputs: number; readonly outputs: number },
  matrices: Readonly<Record<'a' | 'b' | 'c' | 'd', ArrayLike<number>>>,
  time: T,
): MimoStateSpace<T> {
  const { order, inputs, outputs } = shape;
  for (const [field, count] of Object.entries({ inputs, outputs })) {
    if (!Number.isInteger(count) || count < 1) throw outOfRange(field, count, 'a whole number of at least 1');
    if (count > MAX_CHANNELS)
      throw new DomainError('too-large', `${field} ${count} are too many: at most ${MAX_CHANNELS}`, {
        field,
        value: count,
        limit: `at most ${MAX_CHANNELS}`,
      });
  }
  const entries = (field: 'a' | 'b' | 'c' | 'd', rows: number, columns: number): Float64Array => {
    const values = Float64Array.from(matrices[field]);
    const needed = rows * columns;
    if (values.length !== needed)
      throw new DomainError(
        'invalid-input',
        `${field} has ${values.length} entries: ${rows}×${columns} needs ${needed}`,
        {
          field,
          value: values.length,
          limit: `${needed} entries`,
        },
      );
    requireFinite(values, field, columns);
    return values;
  };
  const a = Float64Array.from(matrices.a);
  requireSquare(a, order, 'a');
  const b = entries('b', order, inputs);
  const c = entries('c', outputs, order);
  return { kind: 'mimo-state-space', time, order, inputs, outputs, a, b, c, d: entries('d', outputs, inputs) };
}

/** A single-input single-output system as one of many. */
export function toMimo<T extends TimeDomain>(system: StateSpace<T> | MimoStateSpace<T>): MimoStateSpace<T> {
  if (system.kind === 'mimo-state-space') return system;
  const { order, a, b, c, d, time } = system;
  return mimoStateSpace({ order, inputs: 1, outputs: 1 }, { a, b, c, d: [d] }, time);
}
