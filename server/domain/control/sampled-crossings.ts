import { atan2 } from '../elementary';
import type { Crossings } from './isolate-crossings';
import { evaluateOnAxis, type LoopModel } from './loop-model';

const PER_OCTAVE = 400;
const PER_ROOT = 12;

/** Sample points: even in every octave, and closing in on the axis projection of every pole and closed-loop pole. */
function samplePoints(
  { time, loop, returnDifference, oppositeDifference }: LoopModel,
  breaks: readonly number[],
): number[] {
  const points = [...breaks];
  for (let i = 1; i < breaks.length; i++)
    for (let k = 1; k < PER_OCTAVE; k++) points.push(breaks[i - 1] + ((breaks[i] - breaks[i - 1]) * k) / PER_OCTAVE);
  for (const { re, im } of [loop.poles, returnDifference.zeros, oppositeDifference.zeros]) {
    for (let i = 0; i < re.length; i++) {
      const centre = time.kind === 'discrete' ? Math.abs(atan2(im[i], re[i])) : Math.abs(im[i]);
      const modulus = Math.sqrt(re[i] * re[i] + im[i] * im[i]);
      const width = Math.max(time.kind === 'discrete' ? Math.abs(1 - modulus) : Math.abs(re[i]), 1e-12 * centre);
      for (let k = -PER_ROOT; k <= PER_ROOT; k++) points.push(centre + (width * k * Math.abs(k)) / PER_ROOT);
    }
  }
  const last = breaks[breaks.length - 1];
  return points.filter((x) => x >= breaks[0] && x <= last).sort((x, y) => x - y);
}

/**
 * Crossings as sign changes of the exact response between dense samples: for systems of which the zeros can't be computed
 * accurately enough for `isolateCrossings`. Two crossings nearer to each other than the samples may be missed.
 */
export function sampledCrossings(model: LoopModel, breaks: readonly number[]): Crossings {
  const crossings: Crossings = { gain: [], phase: [] };
  const { exact } = model;
  let last: { x: number; re: number; im: number } | null = null;
  for (const x of samplePoints(model, breaks)) {
    if (!evaluateOnAxis(model, x)) {
      last = null;
      continue;
    }
    const { re, im } = exact;
    if (last !== null && x > last.x) {
      const interval = { from: last.x, to: x, touches: false };
      if (re * re + im * im > 1 !== last.re * last.re + last.im * last.im > 1) crossings.gain.push(interval);
      if (im > 0 !== last.im > 0 && (re < 0 || last.re < 0)) crossings.phase.push(interval);
    }
    last = { x, re, im };
  }
  return crossings;
}
