import { DomainError, outOfRange } from '../errors';

/** Largest order that the dense O(n³) algorithms of this module accept. */
const MAX_ORDER = 200;

/** Refuses anything but a finite n×n matrix, row by row in `values`, with n ≤ 200. */
export function requireSquare(values: Float64Array, n: number, field = 'matrix'): void {
  if (!Number.isInteger(n) || n < 0) throw outOfRange(`${field} order`, n, 'a whole number of at least 0');
  if (n > MAX_ORDER)
    throw new DomainError('too-large', `${field} order ${n} is too large: at most ${MAX_ORDER}`, {
      field,
      value: n,
      limit: `at most ${MAX_ORDER}`,
    });
  if (values.length !== n * n)
    throw new DomainError('invalid-input', `${field} has ${values.length} entries: ${n}×${n} needs ${n * n}`, {
      field,
      value: values.length,
      limit: `${n * n} entries`,
    });
  requireFinite(values, field, n);
}

/** Refuses NaN and infinities, naming the entry as `field[row][column]`. */
export function requireFinite(values: Float64Array, field: string, columns?: number): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue;
    const at = columns === undefined ? `[${i}]` : `[${Math.floor(i / columns)}][${i % columns}]`;
    throw new DomainError('not-finite', `${field}${at} ${values[i]} is not a finite number`, {
      field: `${field}${at}`,
      value: values[i],
      limit: 'finite',
    });
  }
}
