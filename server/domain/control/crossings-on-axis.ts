import { evaluateOnAxis, type LoopModel } from './loop-model';
import { findRoot } from './find-root';
import type { CrossingInterval } from './isolate-crossings';

/** By how much, relative to x, the exact response may cross outside an interval found from zeros and poles. */
const SLACK = [0, 1e-12, 1e-10, 1e-8, 1e-6];

/**
 * The point of an interval at which the exact response crosses (|L| = 1, or L on the negative real axis), to rounding;
 * null where it doesn't. The values at that point are left in `model.exact`.
 */
export function refineCrossing(
  model: LoopModel,
  { from, to, touches }: CrossingInterval,
  kind: 'gain' | 'phase',
): number | null {
  const { exact } = model;
  const distance = (x: number): number => {
    evaluateOnAxis(model, x);
    const square = exact.re * exact.re + exact.im * exact.im;
    return kind === 'gain' ? (square - 1) / (square + 1) : exact.im / Math.sqrt(square);
  };
  for (const slack of SLACK) {
    const low = from * (1 - slack);
    const high = model.time.kind === 'discrete' ? Math.min(to * (1 + slack), Math.PI) : to * (1 + slack);
    const fLow = distance(low);
    const fHigh = distance(high);
    if (!Number.isFinite(fLow) || !Number.isFinite(fHigh)) continue;
    if (fLow > 0 === fHigh > 0 && fLow !== 0 && fHigh !== 0) continue;
    const x = fLow === 0 ? low : fHigh === 0 ? high : findRoot(distance, low, high, fLow, fHigh);
    const residual = distance(x);
    if (kind === 'phase' && exact.re >= 0) continue;
    // a sign that changes through a pole on the axis isn't a crossing
    return Math.abs(residual) < 1e-3 ? x : null;
  }
  const middle = 0.5 * (from + to);
  return touches && Math.abs(distance(middle)) < 1e-8 && (kind === 'gain' || exact.re < 0) ? middle : null;
}
