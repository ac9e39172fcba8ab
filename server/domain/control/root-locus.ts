import { DomainError, outOfRange } from '../errors';
import { assignNearest } from './assign-nearest';
import { complexVector, type ComplexVector } from './complex-vector';
import { eigenvaluesInPlace } from './eigenvalues';
import { scaledRealisation, type ScaledRealisation } from './scaled-realisation';
import { requireFinite } from './square-matrix';
import type { StateSpace } from './state-space';
import { toStateSpace, type TransferFunction } from './transfer-function';

export interface RootLocus {
  /** the gains asked for, and those put between them where a branch moves fast; ascending */
  readonly gains: Float64Array;
  /** n branches: branch i at gains[k] is the i-th pole, followed continuously from the first gain on */
  readonly branches: readonly ComplexVector[];
}

/** A pole may move this far in one step, relative to the nearest other pole … */
const NEAR_OTHERS = 0.3;
/** … and relative to its own size, or to a hundredth of the largest pole */
const NEAR_ITSELF = 0.1;
const SMALL = 0.01;
/** At a double pole no step is short enough, nor does it matter which branch is which. */
const MAX_HALVINGS = 12;
const MAX_POINTS = 4000;

/**
 * The closed-loop poles of k·L under unity negative feedback over the gains k: A − k·b·c/(1 + k·d), matched from one gain
 * to the next by least total distance, with gains halved between where a pole moves too far to be told from the others.
 *
 * @param gains finite and strictly ascending, of any sign
 * @throws DomainError for other gains, or where 1 + k·d is 0
 */
export function rootLocus(system: StateSpace | TransferFunction, gains: ArrayLike<number>): RootLocus {
  const wanted = Float64Array.from(gains);
  requireFinite(wanted, 'gains');
  if (wanted.length === 0) throw new DomainError('invalid-input', 'gains are empty: at least one', { field: 'gains' });
  for (let i = 1; i < wanted.length; i++)
    if (!(wanted[i] > wanted[i - 1]))
      throw outOfRange(`gains[${i}]`, wanted[i], `more than the one before, ${wanted[i - 1]}`);
  const realisation = scaledRealisation(system.kind === 'state-space' ? system : toStateSpace(system));
  const n = realisation.order;
  const foundGains = [wanted[0]];
  const found = [closedLoopPoles(realisation, wanted[0])];
  const extend = (to: number, poles: ComplexVector, halvings: number): void => {
    const from = foundGains[foundGains.length - 1];
    const { matched, isClear } = follow(found[found.length - 1], poles, n);
    const middle = 0.5 * (from + to);
    if (isClear || halvings === 0 || foundGains.length >= MAX_POINTS || middle <= from || middle >= to) {
      foundGains.push(to);
      found.push(matched);
      return;
    }
    extend(middle, closedLoopPoles(realisation, middle), halvings - 1);
    extend(to, poles, halvings - 1);
  };
  for (let i = 1; i < wanted.length; i++) extend(wanted[i], closedLoopPoles(realisation, wanted[i]), MAX_HALVINGS);
  const branches = Array.from({ length: n }, (_, i) => ({
    re: Float64Array.from(found, ({ re }) => re[i]),
    im: Float64Array.from(found, ({ im }) => im[i]),
  }));
  return { gains: Float64Array.from(foundGains), branches };
}

function closedLoopPoles({ order: n, a, b, c, d }: ScaledRealisation, gain: number): ComplexVector {
  const divisor = 1 + gain * d;
  if (divisor === 0) throw outOfRange('gains', gain, `other than −1/d, where the feedback has no solution`);
  const closed = a.map((value, at) => value - (gain * b[Math.floor(at / n)] * c[at % n]) / divisor);
  return eigenvaluesInPlace(closed, n);
}

/** `next` in the order of `last`, and whether each is certainly the continuation of its own. */
function follow(last: ComplexVector, next: ComplexVector, n: number): { matched: ComplexVector; isClear: boolean } {
  const distance = (a: ComplexVector, i: number, b: ComplexVector, j: number): number => {
    const [x, y] = [a.re[i] - b.re[j], a.im[i] - b.im[j]];
    return Math.sqrt(x * x + y * y);
  };
  const cost = Float64Array.from({ length: n * n }, (_, at) => distance(last, Math.floor(at / n), next, at % n));
  const columnOf = assignNearest(cost, n);
  const matched = complexVector(n);
  columnOf.forEach((j, i) => {
    matched.re[i] = next.re[j];
    matched.im[i] = next.im[j];
  });
  const sizes = Array.from(matched.re, (x, i) => Math.sqrt(x * x + matched.im[i] * matched.im[i]));
  const smallest = SMALL * Math.max(...sizes);
  let isClear = true;
  for (let i = 0; i < n && isClear; i++) {
    const moved = cost[i * n + columnOf[i]];
    if (moved > NEAR_ITSELF * Math.max(sizes[i], smallest)) isClear = false;
    for (let j = 0; j < n && isClear; j++)
      if (j !== i && moved > NEAR_OTHERS * distance(matched, i, matched, j)) isClear = false;
  }
  return { matched, isClear };
}
