import { eigenDecomposition } from '../control';
import { changeOf, partialsTangent, secondOrder } from './jacobian-tangent';
import type { MarketModel } from './market-model';
import { withoutStates } from './open-integrators';
import type { Variation } from './step-direction';
import type { Stretch } from './worst-stretches';

/** A vector of complex numbers. */
interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * The exact derivative of a stretch's growth along a variation, given the tangents of the window's states (SI).
 * null where the dominant eigenvalue has none.
 */
export type GrowthTangent = (stateTangents: readonly Readonly<Float64Array>[], variation: Variation) => number | null;

/** Least |wᵀv| of unit left and right vectors for which an eigenvalue counts as simple. */
const LEAST_OVERLAP = 1e-10;

/**
 * Prepares the derivative of ρ(P)^(1/n). With λ the dominant eigenvalue of P and v, w its right and left vectors,
 * dλ = Σ_j w_jᵀ·dJ_j·v_j / wᵀv, where v_j and w_j are v and w carried to step j; d|λ| = Re(λ̄·dλ)/|λ|.
 *
 * @param states of the window
 */
export function growthTangent(
  model: MarketModel,
  states: readonly Readonly<Float64Array>[],
  drift: number,
  { from, steps, product, open, growth }: Stretch,
): GrowthTangent {
  if (!Number.isFinite(growth) || growth === 0) return () => null;
  const { lambda, right, left } = dominantVectors(model, product, open);
  const overlap = overlapOf(left, right);
  const size = overlap.re * overlap.re + overlap.im * overlap.im;
  if (!(size > LEAST_OVERLAP * LEAST_OVERLAP)) return () => null;
  const rights = [right];
  for (const step of steps.slice(0, -1)) rights.push(each(rights[rights.length - 1], (v) => times(step, v)));
  const lefts = [left];
  for (const step of steps.slice(1).toReversed()) lefts.unshift(each(lefts[0], (w) => transposedTimes(step, w)));
  const orders = steps.map((_, j) => secondOrder(model, states[from + j], drift, 'own'));
  const modulus = lambda.re * lambda.re + lambda.im * lambda.im;
  return (stateTangents, variation) => {
    let re = 0;
    let im = 0;
    orders.forEach((order, j) => {
      const change = partialsTangent(model, order, stateTangents[from + j], variation);
      const moved = each(rights[j], (v) => changeOf(model, order, change, v).state);
      const term = overlapOf(lefts[j], moved);
      re += term.re;
      im += term.im;
    });
    const changeRe = (re * overlap.re + im * overlap.im) / size;
    const changeIm = (im * overlap.re - re * overlap.im) / size;
    return (growth * (lambda.re * changeRe + lambda.im * changeIm)) / (steps.length * modulus);
  };
}

/** The dominant eigenvalue of a product and its vectors among all states: 0 at those that are left out. */
function dominantVectors(model: MarketModel, product: Float64Array, open: readonly number[]) {
  const n = model.dimension;
  const order = n - open.length;
  const { values, right, left } = eigenDecomposition(withoutStates(product, n, open), order);
  const squares = values.re.map((re, k) => re * re + values.im[k] * values.im[k]);
  const k = squares.indexOf(squares.reduce((most, square) => Math.max(most, square), 0));
  const kept = Array.from({ length: n }, (_, i) => i).filter((i) => !open.includes(i));
  const spread = (vectors: Complex): Complex =>
    each(vectors, (entries) => {
      const all = new Float64Array(n);
      kept.forEach((i, at) => (all[i] = entries[k * order + at]));
      return all;
    });
  return { lambda: { re: values.re[k], im: values.im[k] }, right: spread(right), left: spread(left) };
}

function each({ re, im }: Complex, map: (part: Float64Array) => Float64Array): Complex {
  return { re: map(re), im: map(im) };
}

/** wᵀ·v, not conjugated */
function overlapOf(w: Complex, v: Complex): { re: number; im: number } {
  return { re: dot(w.re, v.re) - dot(w.im, v.im), im: dot(w.re, v.im) + dot(w.im, v.re) };
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, entry, k) => sum + entry * other[k], 0);
}

function times(a: Float64Array, v: Float64Array): Float64Array {
  const n = v.length;
  return v.map((_, i) => dot(a.subarray(i * n, (i + 1) * n), v));
}

function transposedTimes(a: Float64Array, w: Float64Array): Float64Array {
  const n = w.length;
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) out[j] += w[i] * a[i * n + j];
  return out;
}
