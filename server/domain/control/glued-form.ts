import { choleskyInPlace } from './cholesky';
import type { BlockNorm } from './family-norms';
import { multiply, transpose } from './matrix-product';
import type { TimeDomain } from './time-domain';

/** The least weight that is tried is 2^−600. */
const MOST_HALVINGS = 600;

/**
 * One form for the whole family from those of its irreducible blocks: P = Σ w_b·T_bᵀT_b. A block reads only from those
 * before it, so a weight small enough does wherever every block has a growth below g; it is the greatest power of 2 up to
 * 1 that does in floating point.
 *
 * @param growth g, above that of every block
 * @returns P, symmetric to the last bit, its greatest entry between ½ and 1; null where no weight down to 2⁻⁶⁰⁰ does
 */
export function gluedForm(
  matrices: readonly Float64Array[],
  n: number,
  norms: readonly BlockNorm[],
  growth: number,
  time: TimeDomain,
): Float64Array | null {
  const form = new Float64Array(n * n);
  const joined: number[] = [];
  for (const { states, coordinates } of norms) {
    const own = unitForm(coordinates, states.length);
    joined.push(...states);
    const k = joined.length;
    const seen = matrices.map((a) => part(a, n, joined));
    const fits = (weight: number) => {
      place(form, n, states, own, weight);
      const p = part(form, n, joined);
      return seen.every((a) => choleskyInPlace(slack(p, a, k, growth, time), k));
    };
    if (fits(1)) continue;
    let fails = 0;
    let works = MOST_HALVINGS;
    if (!fits(halved(works))) return null;
    while (works - fails > 1) {
      const middle = Math.floor((works + fails) / 2);
      if (fits(halved(middle))) works = middle;
      else fails = middle;
    }
    fits(halved(works));
  }
  return normalised(form);
}

/** 2^−times */
function halved(times: number): number {
  let value = 1;
  for (let k = 0; k < times; k++) value /= 2;
  return value;
}

/** TᵀT, its greatest entry between ½ and 1 */
function unitForm(coordinates: Float64Array, n: number): Float64Array {
  const product = multiply(transpose(coordinates, n), coordinates, n);
  return normalised(product.map((entry, at) => (entry + product[(at % n) * n + Math.floor(at / n)]) / 2));
}

function normalised(form: Float64Array): Float64Array {
  const largest = form.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  let scale = 1;
  while (largest * scale > 1) scale /= 2;
  while (largest > 0 && largest * scale <= 0.5) scale *= 2;
  return form.map((entry) => entry * scale);
}

function place(form: Float64Array, n: number, states: readonly number[], own: Float64Array, weight: number): void {
  states.forEach((i, row) =>
    states.forEach((j, column) => (form[i * n + j] = weight * own[row * states.length + column])),
  );
}

function part(a: Float64Array, n: number, states: readonly number[]): Float64Array {
  return Float64Array.from(states.flatMap((i) => states.map((j) => a[i * n + j])));
}

function slack(p: Float64Array, a: Float64Array, n: number, growth: number, time: TimeDomain): Float64Array {
  const pa = multiply(p, a, n);
  if (time.kind === 'continuous') {
    const opposite = transpose(pa, n);
    return p.map((entry, at) => 2 * growth * entry - pa[at] - opposite[at]);
  }
  const moved = multiply(transpose(a, n), pa, n);
  return p.map((entry, at) => growth * growth * entry - moved[at]);
}
