import type { AxisFunction } from './axis-function';
import { findRoot } from './find-root';

/** The bound is certified to this relative accuracy before the minimum is polished. */
const TOLERANCE = 1e-7;
const NARROWEST = 1e-14;
/** Far above what any system in the tests needs (hundreds); the best point so far is then polished. */
const MAX_INTERVALS = 100_000;

/**
 * Global minimum of log|F| on [breaks[0], breaks[last]] by branch and bound: an interval x ± h is dropped when
 * v − |v′|h − Ch²/2 is not below the best value known by more than 1e-7. The best point is then polished to v′ = 0.
 *
 * @returns the axis variable of the minimum
 */
export function leastModulus(response: AxisFunction, breaks: readonly number[]): number {
  let best = Infinity;
  let at = breaks[0];
  const consider = (x: number): number => {
    const { logModulus } = response;
    if (logModulus < best) {
      best = logModulus;
      at = x;
    }
    return logModulus;
  };
  for (const x of breaks) {
    response.evaluate(x, 0);
    consider(x);
  }
  const stack: { from: number; to: number }[] = [];
  for (let i = breaks.length - 1; i > 0; i--) stack.push({ from: breaks[i - 1], to: breaks[i] });
  let count = 0;
  for (let interval = stack.pop(); interval !== undefined && count < MAX_INTERVALS; interval = stack.pop(), count++) {
    const { from, to } = interval;
    const middle = 0.5 * (from + to);
    const half = 0.5 * (to - from);
    response.evaluate(middle, half);
    const lower = consider(middle) - Math.abs(response.logModulusSlope) * half - 0.5 * response.curvature * half * half;
    if (lower >= best - TOLERANCE || half <= NARROWEST * middle) continue;
    // the half towards which the modulus falls comes first: a good `best` early drops more
    const left = { from, to: middle };
    const right = { from: middle, to };
    if (response.logModulusSlope > 0) stack.push(right, left);
    else stack.push(left, right);
  }
  return polish(response, at, breaks[0], breaks[breaks.length - 1]);
}

/** Widens about the best point until the slope changes sign, then closes in on its root; an end of the axis stays. */
function polish(response: AxisFunction, at: number, first: number, last: number): number {
  const slope = (x: number): number => {
    response.evaluate(x, 0);
    return response.logModulusSlope;
  };
  for (let step = 1e-7 * at; step < 0.1 * at; step *= 4) {
    const from = Math.max(first, at - step);
    const to = Math.min(last, at + step);
    const slopeFrom = slope(from);
    const slopeTo = slope(to);
    if (slopeFrom < 0 && slopeTo > 0) return findRoot(slope, from, to, slopeFrom, slopeTo);
  }
  return at;
}
