import { DomainError } from '../errors';
import { requireFinite } from './square-matrix';
import { stateSpace, type StateSpace } from './state-space';
import type { TimeDomain } from './time-domain';

/** numerator/denominator in s or z, highest power first; proper, and the denominator's first coefficient isn't 0. */
export interface TransferFunction<T extends TimeDomain = TimeDomain> {
  readonly kind: 'transfer-function';
  readonly time: T;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

function withoutLeadingZeros(coefficients: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(coefficients);
  let first = 0;
  while (first < all.length - 1 && all[first] === 0) first++;
  return all.slice(first);
}

/** @throws DomainError for an empty or zero denominator, an entry that isn't finite, or an improper function */
export function transferFunction<T extends TimeDomain>(
  numerator: ArrayLike<number>,
  denominator: ArrayLike<number>,
  time: T,
): TransferFunction<T> {
  for (const [field, coefficients] of Object.entries({ numerator, denominator })) {
    if (coefficients.length === 0)
      throw new DomainError('invalid-input', `${field} is empty: at least one coefficient`, {
        field,
        limit: 'not empty',
      });
    requireFinite(Float64Array.from(coefficients), field);
  }
  const top = withoutLeadingZeros(numerator);
  const bottom = withoutLeadingZeros(denominator);
  if (bottom[0] === 0)
    throw new DomainError('invalid-input', 'denominator is zero: at least one coefficient other than 0', {
      field: 'denominator',
      value: 0,
    });
  if (top.length > bottom.length)
    throw new DomainError(
      'invalid-input',
      `numerator degree ${top.length - 1} exceeds the denominator's ${bottom.length - 1}: the function must be proper`,
      { field: 'numerator', value: top.length - 1, limit: `degree at most ${bottom.length - 1}` },
    );
  return { kind: 'transfer-function', time, numerator: top, denominator: bottom };
}

/** Controllable canonical form: companion matrix of the denominator, b = first unit vector. */
export function toStateSpace<T extends TimeDomain>({
  numerator,
  denominator,
  time,
}: TransferFunction<T>): StateSpace<T> {
  const n = denominator.length - 1;
  const leading = denominator[0];
  const padded = new Float64Array(n + 1);
  padded.set(numerator, n + 1 - numerator.length);
  const d = padded[0] / leading;
  const a = new Float64Array(n * n);
  const b = new Float64Array(n);
  const c = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    a[i] = -denominator[i + 1] / leading;
    c[i] = (padded[i + 1] - d * denominator[i + 1]) / leading;
    if (i > 0) a[i * n + i - 1] = 1;
  }
  if (n > 0) b[0] = 1;
  return stateSpace(a, b, c, d, time);
}
