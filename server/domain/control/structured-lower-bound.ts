import { hypot } from '../elementary';
import { adjoint, applyComplex, complexMatrix, realEmbedding, type ComplexMatrix } from './complex-matrix';
import type { ComplexVector } from './complex-vector';
import { eigenDecomposition } from './eigen-decomposition';

/** A Δ = diag(δ) of size 1/bound, all |δᵢ| equal, for which I − M·Δ is singular. */
export interface DestabilisingPhases {
  readonly bound: number;
  readonly perturbation: ComplexVector;
}

const MAX_STEPS = 200;

/**
 * A lower bound of the structured singular value of a k×k M for k complex scalar blocks: μ = max ρ(Q·M) over diagonal
 * unitary Q, climbed by power iteration from one start per block and one with all (it may stop at a local maximum).
 * Source: Packard, Fan and Doyle, "A power method for the structured singular value", Proc. 27th CDC (1988).
 *
 * @returns null where every ρ(Q·M) found is 0
 */
export function structuredLowerBound(m: ComplexMatrix): DestabilisingPhases | null {
  const k = m.rows;
  let best: DestabilisingPhases | null = null;
  for (let start = 0; start <= k; start++) {
    const found = spectralRadiusWith(m, climb(m, start));
    if (found !== null && (best === null || found.bound > best.bound)) best = found;
  }
  return best;
}

/** Phases q that the power iteration settles at. */
function climb(m: ComplexMatrix, start: number): ComplexVector {
  const k = m.rows;
  const back = adjoint(m);
  let b: ComplexVector = {
    re: Float64Array.from({ length: k }, (_, i) => (i === start || start === k ? 1 : 0.1)),
    im: new Float64Array(k),
  };
  let w = b;
  const q = { re: new Float64Array(k).fill(1), im: new Float64Array(k) };
  for (let step = 0; step < MAX_STEPS; step++) {
    const a = normalised(applyComplex(m, b));
    const z = withPhases(w, a);
    w = normalised(applyComplex(back, z));
    const next = withPhases(a, w);
    let change = 0;
    for (let i = 0; i < k; i++) change += Math.abs(next.re[i] - b.re[i]) + Math.abs(next.im[i] - b.im[i]);
    b = next;
    for (let i = 0; i < k; i++) {
      // b = q·a up to a positive factor, entry by entry
      const size = hypot(a.re[i], a.im[i]) * hypot(b.re[i], b.im[i]);
      if (size === 0) continue;
      q.re[i] = (b.re[i] * a.re[i] + b.im[i] * a.im[i]) / size;
      q.im[i] = (b.im[i] * a.re[i] - b.re[i] * a.im[i]) / size;
    }
    if (change < 1e-13) break;
  }
  return q;
}

function normalised(v: ComplexVector): ComplexVector {
  let square = 0;
  for (let i = 0; i < v.re.length; i++) square += v.re[i] * v.re[i] + v.im[i] * v.im[i];
  const length = square > 0 ? Math.sqrt(square) : 1;
  return { re: v.re.map((value) => value / length), im: v.im.map((value) => value / length) };
}

/** The moduli of the first with the phases of the second; a 0 of the second counts as phase 0. */
function withPhases(moduli: ComplexVector, phases: ComplexVector): ComplexVector {
  const out = { re: new Float64Array(moduli.re.length), im: new Float64Array(moduli.re.length) };
  for (let i = 0; i < out.re.length; i++) {
    const modulus = hypot(moduli.re[i], moduli.im[i]);
    const size = hypot(phases.re[i], phases.im[i]);
    out.re[i] = size === 0 ? modulus : (modulus * phases.re[i]) / size;
    out.im[i] = size === 0 ? 0 : (modulus * phases.im[i]) / size;
  }
  return out;
}

/** λ of Q·M with the greatest modulus; Δ = Q/λ, so that Δ·M has the eigenvalue 1. */
function spectralRadiusWith(m: ComplexMatrix, q: ComplexVector): DestabilisingPhases | null {
  const k = m.rows;
  const product = complexMatrix(k, k);
  for (let i = 0; i < k; i++) {
    for (let at = i * k; at < (i + 1) * k; at++) {
      product.re[at] = q.re[i] * m.re[at] - q.im[i] * m.im[at];
      product.im[at] = q.re[i] * m.im[at] + q.im[i] * m.re[at];
    }
  }
  const n = 2 * k;
  const { values, right } = eigenDecomposition(realEmbedding(product), n);
  let at = -1;
  let largest = 0;
  for (let j = 0; j < n; j++) {
    const size = hypot(values.re[j], values.im[j]);
    if (size <= largest || !belongsToProduct(right, j, k)) continue;
    largest = size;
    at = j;
  }
  if (at < 0) return null;
  const re = values.re[at] / (largest * largest);
  const im = -values.im[at] / (largest * largest);
  return {
    bound: largest,
    perturbation: {
      re: q.re.map((value, i) => value * re - q.im[i] * im),
      im: q.im.map((value, i) => value * re + q.re[i] * im),
    },
  };
}

/** An eigenvector (u, v) of the embedding has a part u + jv in that of the matrix itself, and u − jv in its conjugate. */
function belongsToProduct({ re, im }: ComplexVector, j: number, k: number): boolean {
  let square = 0;
  for (let i = 0; i < k; i++) {
    const [u, v] = [j * 2 * k + i, j * 2 * k + k + i];
    const x = re[u] - im[v];
    const y = im[u] + re[v];
    square += x * x + y * y;
  }
  return square > 1e-6;
}
