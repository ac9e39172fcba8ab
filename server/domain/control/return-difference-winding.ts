import { atan2 } from '../elementary';
import type { NyquistContour } from './nyquist-contour';
import type { ResponseEvaluator } from './response-evaluator';

/** The angle of 1 + L may turn by at most this between samples, and between a sample and the middle. */
const LARGEST_TURN = Math.PI / 4;
const MAX_HALVINGS = 40;

/**
 * How often L encircles −1 clockwise over the whole contour: −Δarg(1 + L)/π along its upper half, since the lower mirrors it.
 * null where 1 + L vanishes on the contour: L goes through −1.
 */
export function clockwiseEncirclements(exact: ResponseEvaluator, { pieces }: NyquistContour): number | null {
  let total = 0;
  for (const piece of pieces) {
    const angleAt = (t: number): number => {
      const { re, im } = piece(t);
      exact.evaluate(re, im);
      return atan2(exact.im, 1 + exact.re);
    };
    const turn = turnBetween(angleAt, 0, angleAt(0), 1, angleAt(1), MAX_HALVINGS);
    if (turn === null) return null;
    total += turn;
  }
  const turns = -total / Math.PI;
  return Math.round(turns) + 0;
}

function turnBetween(
  angleAt: (t: number) => number,
  from: number,
  atFrom: number,
  to: number,
  atTo: number,
  halvings: number,
): number | null {
  const middle = 0.5 * (from + to);
  const atMiddle = angleAt(middle);
  const first = wrapped(atMiddle - atFrom);
  const second = wrapped(atTo - atMiddle);
  if (Math.abs(first) <= LARGEST_TURN && Math.abs(second) <= LARGEST_TURN && halvings < MAX_HALVINGS - 2)
    return first + second;
  if (halvings === 0) return null;
  const left = turnBetween(angleAt, from, atFrom, middle, atMiddle, halvings - 1);
  if (left === null) return null;
  const right = turnBetween(angleAt, middle, atMiddle, to, atTo, halvings - 1);
  return right === null ? null : left + right;
}

/** to (−π, π] */
function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.ceil((angle - Math.PI) / (2 * Math.PI));
}
