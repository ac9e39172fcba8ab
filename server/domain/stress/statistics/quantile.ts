/**
 * The q-quantile of ascending values by linear interpolation between order statistics at q·(n−1) (type 7 of Hyndman and
 * Fan 1996). NaN for no values.
 */
export function quantile(ascending: ArrayLike<number>, q: number): number {
  const n = ascending.length;
  if (n === 0) return NaN;
  const position = q * (n - 1);
  const below = Math.floor(position);
  const above = Math.min(n - 1, below + 1);
  return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
}
