/** Values per entry of the delay line: V, L, x. */
export const DELAY_ENTRY_LENGTH = 3;

/** d = ⌈latency/Δ − 1e-9⌉, intervals by which the oracle lags. */
export function delaySteps(latency: number, updateInterval: number): number {
  return Math.max(0, Math.ceil(latency / updateInterval - 1e-9));
}

/**
 * Shifts the line by one interval: entries are (V, L, x), newest first, from `offset` on. The oldest entry falls out,
 * so read it first.
 */
export function shiftDelayLine(
  line: Float64Array,
  offset: number,
  steps: number,
  variance: number,
  imbalance: number,
  displacement: number,
): void {
  if (steps === 0) return;
  for (let k = offset + DELAY_ENTRY_LENGTH * steps - 1; k >= offset + DELAY_ENTRY_LENGTH; k -= 1) {
    line[k] = line[k - DELAY_ENTRY_LENGTH];
  }
  line[offset] = variance;
  line[offset + 1] = imbalance;
  line[offset + 2] = displacement;
}
