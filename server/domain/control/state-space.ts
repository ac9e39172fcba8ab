import { DomainError } from '../errors';
import { requireFinite, requireSquare } from './square-matrix';
import type { TimeDomain } from './time-domain';

/**
 * A single-input single-output system: σx = A·x + b·u, y = c·x + d·u, where σx is dx/dt or the next x.
 * A is n×n row by row; b and c have n entries.
 */
export interface StateSpace<T extends TimeDomain = TimeDomain> {
  readonly kind: 'state-space';
  readonly time: T;
  readonly order: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly d: number;
}

/** @throws DomainError for shapes that don't fit, entries that aren't finite or more than 200 states */
export function stateSpace<T extends TimeDomain>(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  c: ArrayLike<number>,
  d: number,
  time: T,
): StateSpace<T> {
  const order = b.length;
  const system = {
    kind: 'state-space' as const,
    time,
    order,
    a: Float64Array.from(a),
    b: Float64Array.from(b),
    c: Float64Array.from(c),
    d,
  };
  requireSquare(system.a, order, 'a');
  if (c.length !== order)
    throw new DomainError('invalid-input', `c has ${c.length} entries: a system of ${order} states needs ${order}`, {
      field: 'c',
      value: c.length,
      limit: `${order} entries`,
    });
  requireFinite(system.b, 'b');
  requireFinite(system.c, 'c');
  if (!Number.isFinite(d))
    throw new DomainError('not-finite', `d ${d} is not a finite number`, { field: 'd', value: d });
  return system;
}
