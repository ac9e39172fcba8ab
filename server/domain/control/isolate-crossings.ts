import type { FactoredResponse } from './factored-response';

/** An interval of the axis variable with exactly one crossing; `touches` where the function only comes to its target. */
export interface CrossingInterval {
  readonly from: number;
  readonly to: number;
  readonly touches: boolean;
}

export interface Crossings {
  /** |F| = 1 */
  readonly gain: CrossingInterval[];
  /** arg F = π */
  readonly phase: CrossingInterval[];
}

const TWO_PI = 2 * Math.PI;
const GAIN = 1;
const PHASE = 2;
/** Intervals narrower than this, relative to x, are decided by value. */
const NARROWEST = 1e-13;
const TOUCH = 1e-9;
/** Within this of the target on a whole interval, the signs at its ends decide without a certificate … */
const SHALLOW = 1e-11;
/** … and within this nothing does: undamped loops are real everywhere, and cross only by rounding. */
const FLAT = 1e-13;
/** Far above what any system in the tests needs (hundreds). */
const MAX_INTERVALS = 100_000;

/** angle − π, wrapped to (−π, π] */
function fromMinusOne(angle: number): number {
  return angle <= 0 ? angle + Math.PI : angle - Math.PI;
}

/**
 * All x in [breaks[0], breaks[last]] with |F| = 1 or arg F = π, none missed for the given zeros and poles.
 *
 * Each interval of half-width h about m is excluded when |v| exceeds |v′|h + Ch²/2 (v the distance from the target at m, C
 * a bound of |v″|); where |v′| > C·h the function is monotone, and the signs at both ends decide; otherwise it is halved.
 * null when that takes more than 100 000 intervals.
 */
export function isolateCrossings(response: FactoredResponse, breaks: readonly number[]): Crossings | null {
  const crossings: Crossings = { gain: [], phase: [] };
  const stack: { from: number; to: number; wanted: number }[] = [];
  for (let i = breaks.length - 1; i > 0; i--) stack.push({ from: breaks[i - 1], to: breaks[i], wanted: GAIN | PHASE });
  let count = 0;
  for (let interval = stack.pop(); interval !== undefined; interval = stack.pop()) {
    if (++count > MAX_INTERVALS) return null;
    const { from, to, wanted } = interval;
    const middle = 0.5 * (from + to);
    const half = 0.5 * (to - from);
    const isNarrow = half <= NARROWEST * middle;
    response.evaluate(middle, half);
    const { curvature } = response;
    const spread = 0.5 * curvature * half * half;
    let undecided = 0;
    for (const kind of [GAIN, PHASE]) {
      if ((wanted & kind) === 0) continue;
      const value = kind === GAIN ? response.logModulus : fromMinusOne(response.phase);
      const slope = kind === GAIN ? response.logModulusSlope : response.phaseSlope;
      const reach = Math.abs(slope) * half + spread;
      const found = kind === GAIN ? crossings.gain : crossings.phase;
      if (Math.abs(value) > reach) continue;
      if (Math.abs(value) < SHALLOW && Math.abs(slope) * half < SHALLOW) {
        const low = valueNear(response, from, kind, value);
        const high = valueNear(response, to, kind, value);
        response.evaluate(middle, half);
        const size = Math.max(Math.abs(low), Math.abs(high));
        if (size < SHALLOW) {
          if (size > FLAT && (low === 0 || low * high < 0)) found.push({ from, to, touches: false });
          continue;
        }
      }
      if (Math.abs(slope) > curvature * half && (kind === GAIN || reach < Math.PI / 2)) {
        const low = valueNear(response, from, kind, value);
        const high = valueNear(response, to, kind, value);
        response.evaluate(middle, half);
        if (low === 0 || low * high < 0) found.push({ from, to, touches: false });
      } else if (!isNarrow) undecided |= kind;
      else if (Math.abs(value) < TOUCH && Number.isFinite(curvature)) found.push({ from, to, touches: true });
    }
    if (undecided === 0) continue;
    stack.push({ from: middle, to, wanted: undecided }, { from, to: middle, wanted: undecided });
  }
  return { gain: merged(crossings.gain), phase: merged(crossings.phase) };
}

/** The distance from the target at x, on the branch of `near`. */
function valueNear(response: FactoredResponse, x: number, kind: number, near: number): number {
  response.evaluate(x, 0);
  if (kind === GAIN) return response.logModulus;
  const value = fromMinusOne(response.phase);
  return value - TWO_PI * Math.round((value - near) / TWO_PI);
}

/** Neighbouring narrow intervals around one touching point count once. */
function merged(intervals: CrossingInterval[]): CrossingInterval[] {
  const out: CrossingInterval[] = [];
  for (const interval of intervals) {
    const last = out.at(-1);
    if (last !== undefined && last.touches && interval.touches && interval.from - last.to <= 1e-6 * last.to)
      out[out.length - 1] = { from: last.from, to: interval.to, touches: true };
    else out.push(interval);
  }
  return out;
}
