import { type RandomStream } from '../../elementary';

/** Log prices of one hour; low ≤ open, close ≤ high. */
export interface HourlyBar {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** Uniforms on (0, 1) that fix an hour's shape; shared by all assets, which rise and fall together. */
export interface HourShape {
  readonly order: number;
  readonly firstTime: number;
  readonly secondTime: number;
}

/** y reflected at low and high until it lies between them; y itself where it does already. */
function reflect(y: number, low: number, high: number): number {
  if (y >= low && y <= high) return y;
  const range = high - low;
  if (range <= 0) return low;
  const offset = y - low - 2 * range * Math.floor((y - low) / (2 * range));
  return Math.min(high, Math.max(low, low + (offset > range ? 2 * range - offset : offset)));
}

/**
 * Whether the low comes before the high. With three stretches of equal length under Brownian motion of the hour's
 * Parkinson variance R²/(4·ln 2), R = high − low, the likelihood ratio of the two orders is 2^(12·(close − open)/R):
 * an hour that closed far below its open most likely had its high first.
 */
export function lowComesFirst(bar: HourlyBar, order: number, power2: (exponent: number) => number): boolean {
  const range = bar.high - bar.low;
  if (range <= 0) return true;
  return order < 1 / (1 + power2((-12 * (bar.close - bar.open)) / range));
}

/**
 * Writes an hour of n ≥ 4 log prices, the first its open, the last its close, with its low and its high at two grid
 * points between, and Brownian bridges in the stretches, reflected at low and high: aggregated again, the hour has
 * exactly the bar's open, high, low and close.
 *
 * A bridge from A to B over the points p < q: y_{k+1} = y_k + (B − y_k)/(q − k) + s·√((q − k − 1)/(q − k))·z with
 * s² = R²/(4·ln 2·n) (Parkinson 1980: E R² = 4·ln 2·σ² for Brownian motion). Anchors and noise together give a
 * realised variance some 20 % above Parkinson's.
 *
 * @param noise z of point k of this hour
 * @param out log prices are written to out[offset … offset+n−1]
 */
export function bridgeHour(
  bar: HourlyBar,
  lowFirst: boolean,
  shape: HourShape,
  n: number,
  noise: (k: number) => number,
  out: Float64Array,
  offset: number,
): void {
  const i = 1 + Math.floor(shape.firstTime * (n - 2));
  let j = 1 + Math.floor(shape.secondTime * (n - 3));
  if (j >= i) j++;
  const first = Math.min(i, j);
  const second = Math.max(i, j);
  const deviation = (bar.high - bar.low) / Math.sqrt(4 * Math.LN2 * n);
  out[offset] = bar.open;
  let y = bar.open;
  let from = 0;
  for (let stretch = 0; stretch < 3; stretch++) {
    const to = stretch === 0 ? first : stretch === 1 ? second : n - 1;
    const target = stretch === 2 ? bar.close : (stretch === 0) === lowFirst ? bar.low : bar.high;
    for (let k = from; k < to - 1; k++) {
      const left = to - k;
      y += (target - y) / left + deviation * Math.sqrt((left - 1) / left) * noise(k + 1);
      out[offset + k + 1] = reflect(y, bar.low, bar.high);
    }
    out[offset + to] = target;
    y = target;
    from = to;
  }
}

/** Draws an hour's shape from three successive uniforms. */
export function hourShape(stream: RandomStream, hour: number): HourShape {
  return {
    order: stream.uniformAt(4 * hour),
    firstTime: stream.uniformAt(4 * hour + 1),
    secondTime: stream.uniformAt(4 * hour + 2),
  };
}
