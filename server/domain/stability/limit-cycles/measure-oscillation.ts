/** What a signal does in the end. */
export interface Oscillation {
  readonly outcome: 'settles' | 'oscillates' | 'grows';
  /** half the peak-to-peak of the last quarter, in the signal's unit */
  readonly amplitude: number;
  /** mean time between rises through the mean; null where it doesn't oscillate */
  readonly periodSeconds: number | null;
}

/** Change of the amplitude between the third and the last quarter below which an oscillation is sustained. */
const SUSTAINED = 0.05;
/** Part of the greatest excursion, or of the signal's size, below which what is left is nothing. */
const NOTHING = 1e-3;
const LEAST_TURNS = 3;

/**
 * Compares the last two quarters of a signal. A signal that ends nowhere, or that comes to rest, settles.
 *
 * @param signal one value per interval
 */
export function measureOscillation(signal: Readonly<Float64Array>, intervalSeconds: number): Oscillation {
  const quarter = Math.floor(signal.length / 4);
  const before = signal.subarray(signal.length - 2 * quarter, signal.length - quarter);
  const last = signal.subarray(signal.length - quarter);
  const amplitude = halfRange(last);
  const earlier = halfRange(before);
  const size = Math.max(halfRange(signal), 1e-6 * greatest(signal));
  const settled = { outcome: 'settles' as const, amplitude, periodSeconds: null };
  if (!(amplitude > NOTHING * size)) return settled;
  const periodSeconds = period(last, intervalSeconds);
  if (periodSeconds === null || amplitude < earlier * (1 - SUSTAINED)) return settled;
  return { outcome: amplitude > earlier * (1 + SUSTAINED) ? 'grows' : 'oscillates', amplitude, periodSeconds };
}

function halfRange(values: Readonly<Float64Array>): number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return (high - low) / 2;
}

function greatest(values: Readonly<Float64Array>): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Rises through the middle count once the signal has been a tenth of its amplitude below it: ripples don't. */
function period(values: Readonly<Float64Array>, intervalSeconds: number): number | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const depth = halfRange(values) / 10;
  const rises: number[] = [];
  let armed = false;
  for (let k = 1; k < values.length; k += 1) {
    if (values[k] < mean - depth) armed = true;
    if (!armed || values[k] < mean) continue;
    rises.push(k - (values[k] - mean) / (values[k] - values[k - 1]));
    armed = false;
  }
  if (rises.length < LEAST_TURNS) return null;
  return ((rises[rises.length - 1] - rises[0]) / (rises.length - 1)) * intervalSeconds;
}
