import type { LoopModel } from './loop-model';

/** Roots nearer than this to the origin of the axis, relative to the farthest, are integrators in disguise. */
const AT_ORIGIN = 1e-14;
const MARGIN = 1e3;

/**
 * Points of the axis variable (ω, or ωT in discrete time), each at most twice the one before, from well below to well
 * above every pole, zero and closed-loop pole: beyond, L is its own asymptote and crosses nothing, since a crossing of an
 * asymptote is a root of 1 ± L of that size. In discrete time the last one is π.
 *
 * @param first smallest value of interest; 0 leaves the choice to the roots
 */
export function axisBreaks(model: LoopModel, first = 0): number[] {
  const isDiscrete = model.time.kind === 'discrete';
  const { from, last } =
    isDiscrete && first > 0 ? { from: Math.min(first, Math.PI), last: Math.PI } : ends(model, first);
  const breaks = [last];
  for (let x = last / 2; x > from; x /= 2) breaks.push(x);
  breaks.push(from);
  return breaks.reverse();
}

function ends({ time, loop, returnDifference, oppositeDifference }: LoopModel, first: number) {
  const origin = time.kind === 'discrete' ? 1 : 0;
  const distances: number[] = [];
  for (const { re, im } of [loop.zeros, loop.poles, returnDifference.zeros, oppositeDifference.zeros]) {
    for (let i = 0; i < re.length; i++) {
      const x = re[i] - origin;
      distances.push(Math.sqrt(x * x + im[i] * im[i]));
    }
  }
  const farthest = time.kind === 'discrete' ? 1 : Math.max(...distances.filter(Number.isFinite), Number.MIN_VALUE);
  const nearest = Math.min(...distances.filter((distance) => distance > AT_ORIGIN * farthest), farthest);
  const last = time.kind === 'discrete' ? Math.PI : (farthest > Number.MIN_VALUE ? farthest : 1) * MARGIN;
  const from =
    first > 0 ? Math.min(first, last) : Math.min(nearest, farthest > Number.MIN_VALUE ? nearest : 1) / MARGIN;
  return { from, last };
}
