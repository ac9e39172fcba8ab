import type { FactoredResponse } from './factored-response';

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
export function leastModulus(response: FactoredResponse, breaks: readonly number[]): number {
  let best = Infinity;
  let at = breaks[0];
  const consider = (x: number) => {
    if (response.logModulus < best) {
      best = response.logModulus;
      at = x;
    }
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
    consider(middle);
    const lower =
      response.logModulus - Math.abs(response.logModulusSlope) * half - 0.5 * response.curvature * half * half;
    if (lower >= best - TOLERANCE || half <= NARROWEST * middle) continue;
    // the half towards which the modulus falls comes first: a good `best` early drops more
    const left = { from, to: middle };
    const right = { from: middle, to };
    if (response.logModulusSlope > 0) stack.push(right, left);
    else stack.push(left, right);
  }
  return polish(response, at, breaks[0], breaks[breaks.length - 1]);
}

/** Widens about the best point until the slope changes sign, then halves to rounding; an end of the axis stays. */
function polish(response: FactoredResponse, at: number, first: number, last: number): number {
  for (let step = 1e-7 * at; step < 0.1 * at; step *= 4) {
    let from = Math.max(first, at - step);
    let to = Math.min(last, at + step);
    response.evaluate(from, 0);
    const falls = response.logModulusSlope < 0;
    response.evaluate(to, 0);
    if (!falls || response.logModulusSlope <= 0) continue;
    for (let i = 0; i < 60 && to - from > 4e-16 * to; i++) {
      const middle = 0.5 * (from + to);
      response.evaluate(middle, 0);
      if (response.logModulusSlope < 0) from = middle;
      else to = middle;
    }
    return 0.5 * (from + to);
  }
  return at;
}
