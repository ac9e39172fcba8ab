export interface MeanAndError {
  readonly mean: number;
  /** standard deviation of the sample / √n; null for fewer than two values */
  readonly standardError: number | null;
}

/** Mean and its standard error, in the order given (two passes, so that nothing cancels). */
export function meanAndError(values: ArrayLike<number>): MeanAndError {
  const n = values.length;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += values[k];
  const mean = sum / n;
  if (n < 2) return { mean, standardError: null };
  let squares = 0;
  for (let k = 0; k < n; k++) squares += (values[k] - mean) * (values[k] - mean);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}
