import { eigenvaluesInPlace, multiply } from '../control';
import { pow } from '../elementary';
import { stepMatrix } from './jacobian';
import { CHANNELS, type Channel } from './market';
import type { MarketModel } from './market-model';
import { MatrixStore } from './matrix-store';
import { openIntegrators, withoutStates } from './open-integrators';
import { saturatedChannels } from './saturation';
import type { Trajectory } from './trajectory';

/** States before the final one that an operating point looks back on. */
export const WINDOW_LENGTH = 30;
/** Lengths of the stretches over which growth is judged. */
export const STRETCHES = [5, 10, 30];

/** How the market's small deviations grew on the way to an operating point, on the front's own branch. */
export interface WindowGrowth {
  /** greatest ρ(J_{k+n−1}·…·J_k)^(1/n) over the contiguous stretches of n = 5, 10 and 30 states */
  readonly growth: number;
  /** the same with integrators that nothing feeds back left out: what a verdict judges */
  readonly judgedGrowth: number;
  /** greatest ρ(J_k) */
  readonly spectralRadius: number;
  /** names of the integrators left out somewhere */
  readonly openIntegrators: readonly string[];
  /** channels saturated at a state of the window */
  readonly saturated: readonly Channel[];
}

const store = new MatrixStore();

interface Growth {
  readonly radius: number;
  readonly judged: number;
}

/** The states before the final one that an operating point looks back on. */
export function windowOf({ states }: Trajectory): readonly Float64Array[] {
  return states.slice(-WINDOW_LENGTH - 1, -1);
}

/** Growth over the states of a window (in order; all of them enter). */
export function windowGrowth(
  model: MarketModel,
  states: readonly Readonly<Float64Array>[],
  drift: number,
): WindowGrowth {
  const n = model.dimension;
  store.empty(n);
  const steps = stepMatrices(model, states, drift);
  const named = new Set<number>();
  const single = greatest(distinct(steps).map((step) => growthOf(step, n, 1, named)));
  const overall = overStretches(steps, n, named);
  const saturated = new Set(states.flatMap((state) => saturatedChannels(model, state)));
  return {
    growth: overall.radius,
    judgedGrowth: overall.judged,
    spectralRadius: single.radius,
    openIntegrators: [...named].sort((i, j) => i - j).map((i) => model.stateNames[i]),
    saturated: CHANNELS.filter((channel) => saturated.has(channel)),
  };
}

/** `judgedGrowth` of `windowGrowth` alone. */
export function judgedWindowGrowth(
  model: MarketModel,
  states: readonly Readonly<Float64Array>[],
  drift: number,
): number {
  store.empty(model.dimension);
  const steps = stepMatrices(model, states, drift);
  return overStretches(steps, model.dimension, new Set()).judged;
}

/** J of every state; at rest, where a state is that before it, the same matrix. */
function stepMatrices(
  model: MarketModel,
  states: readonly Readonly<Float64Array>[],
  drift: number,
): readonly Float64Array[] {
  const steps: Float64Array[] = [];
  states.forEach((state, k) => {
    const isRepeated = k > 0 && !differs(state, states[k - 1]);
    steps.push(isRepeated ? steps[k - 1] : stepMatrix(model, state, drift, 'own', store.take()));
  });
  return steps;
}

/** At rest all steps are equal, and ρ(Jⁿ)^(1/n) = ρ(J). */
function overStretches(steps: readonly Float64Array[], n: number, named: Set<number>): Growth {
  if (distinct(steps).length === 1) return growthOf(steps[0], n, 1, named);
  const lengths = [...new Set(STRETCHES.map((stretch) => Math.min(stretch, steps.length)))];
  const products = productsOver(steps, n, lengths);
  return greatest(
    lengths.flatMap((length) => products.get(length)!.map((product) => growthOf(product, n, length, named))),
  );
}

function greatest(found: readonly Growth[]): Growth {
  return {
    radius: Math.max(...found.map(({ radius }) => radius)),
    judged: Math.max(...found.map(({ judged }) => judged)),
  };
}

/** The steps without repetitions of the one before. */
function distinct(steps: readonly Float64Array[]): Float64Array[] {
  return steps.filter((step, k) => k === 0 || (step !== steps[k - 1] && differs(step, steps[k - 1])));
}

function differs(one: Readonly<Float64Array>, other: Readonly<Float64Array>): boolean {
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return true;
  return false;
}

function isFinite(matrix: Readonly<Float64Array>): boolean {
  for (let i = 0; i < matrix.length; i += 1) if (!Number.isFinite(matrix[i])) return false;
  return true;
}

function growthOf(product: Float64Array, n: number, length: number, named: Set<number>): Growth {
  const open = openIntegrators(product, n);
  for (const i of open) named.add(i);
  if (!isFinite(product)) return { radius: Infinity, judged: Infinity };
  const order = n - open.length;
  const judged = spectralRadius(open.length > 0 ? withoutStates(product, n, open) : copied(product), order);
  const perStep = length === 1 ? judged : pow(judged, 1 / length);
  return { radius: open.length > 0 ? Math.max(1, perStep) : perStep, judged: perStep };
}

let copy = new Float64Array(0);

function copied(matrix: Readonly<Float64Array>): Float64Array {
  if (copy.length !== matrix.length) copy = new Float64Array(matrix.length);
  copy.set(matrix);
  return copy;
}

let values = { re: new Float64Array(0), im: new Float64Array(0) };

/** ρ(A) = max |λ|; destroys `a`. */
export function spectralRadius(a: Float64Array, n: number): number {
  if (values.re.length < n) values = { re: new Float64Array(n), im: new Float64Array(n) };
  const { re, im } = eigenvaluesInPlace(a, n, values);
  let square = 0;
  for (let k = 0; k < n; k += 1) square = Math.max(square, re[k] * re[k] + im[k] * im[k]);
  return Math.sqrt(square);
}

/**
 * J_{k+n−1}·…·J_k for every k, by length n. Products of long stretches are made of those of shorter ones, so that a
 * window of 30 steps takes 105 multiplications and not 229.
 *
 * @param lengths ascending; each is made of the ones before it, and the first of 1, 2, 4 … steps
 */
function productsOver(
  steps: readonly Float64Array[],
  n: number,
  lengths: readonly number[],
): ReadonlyMap<number, readonly Float64Array[]> {
  const byLength = new Map<number, readonly Float64Array[]>([[1, steps]]);
  for (let length = 2; length <= lengths[0]; length *= 2) byLength.set(length, stretched(byLength, n, length));
  for (const length of lengths) if (!byLength.has(length)) byLength.set(length, stretched(byLength, n, length));
  return byLength;
}

/** The products of `length` steps, each of the longest shorter ones that fit. */
function stretched(byLength: ReadonlyMap<number, readonly Float64Array[]>, n: number, length: number): Float64Array[] {
  const known = [...byLength.keys()].filter((shorter) => shorter < length).sort((one, other) => other - one);
  const count = byLength.get(1)!.length - length + 1;
  return Array.from({ length: count }, (_, k) => {
    let at = k;
    let product: Float64Array | null = null;
    while (at < k + length) {
      const part = known.find((shorter) => shorter <= k + length - at)!;
      const next: Float64Array = byLength.get(part)![at];
      product = product === null ? next : multiply(next, product, n, store.take());
      at += part;
    }
    return product!;
  });
}
