import { checkCommonLyapunov } from './check-common-lyapunov';
import { eigenvalues } from './eigenvalues';
import { type BlockNorm, familyNorms, type FamilyNormOptions } from './family-norms';
import { gluedForm } from './glued-form';
import { jointSpectralRadius } from './joint-spectral-radius';
import type { TimeDomain } from './time-domain';

/**
 * Shares of the way from the least growth to the border of stability that a form may give up: a little to have room for
 * rounding, more where blocks must be joined, which costs a condition of the coupling over the room squared.
 */
const CONCESSIONS = [1e-6, 0.01, 0.1, 0.5, 0.9];
/** Blocks are joined with this share of the room, the rest is left to the proof. */
const JOINING_SHARE = 0.9;
const PRODUCTS_FOR_PROOF = 500;

/** V(x) = xᵀPx with AᵢᵀPAᵢ ≺ g²P for every i (discrete, g per step), or AᵢᵀP + PAᵢ ≺ 2g·P (continuous, g in 1/s). */
export interface CommonLyapunovFound {
  readonly state: 'found';
  /** P, n×n, symmetric to the last bit, proved by `checkCommonLyapunov` */
  readonly form: Float64Array;
  /** g, below 1 (discrete) or 0 (continuous): √V falls by this factor per step, or as e^(g·t) */
  readonly growth: number;
  /** greatest eigenvalue of P over the least, in the units of the states given; Infinity from about 1e16 on */
  readonly conditionNumber: number;
}

export interface CommonLyapunovNone {
  readonly state: 'none found';
  /** the least g that a form was seen to reach: not below 1 (or 0), or else too narrowly for a proof */
  readonly growth: number;
  /** indices of matrices, the first to act first, whose product grows by itself: no form of any kind exists; else null */
  readonly growingProduct: readonly number[] | null;
  /** ρ(product)^(1/length), or the greatest real part of that matrix */
  readonly growthOfProduct: number | null;
}

export interface CommonLyapunovOptions extends FamilyNormOptions {
  /** `familyNorms` of the same matrices where it is known */
  readonly norms?: readonly BlockNorm[];
}

/**
 * A common quadratic Lyapunov function of a family, with the fastest decay that one has, where one is found. The family is
 * split into its irreducible blocks, the best form of each is searched (`ellipsoidalNorm`), and they are joined. What is
 * "found" has passed `checkCommonLyapunov`; "none found" is not a proof that there is none, except with a growing product.
 *
 * @param matrices A₁ … A_m, each n×n, row by row; m ≤ 64, n ≤ 40
 * @throws DomainError as `familyNorms`
 */
export function commonLyapunov(
  matrices: readonly Float64Array[],
  n: number,
  time: TimeDomain,
  options: CommonLyapunovOptions = {},
): CommonLyapunovFound | CommonLyapunovNone {
  const norms = options.norms ?? familyNorms(matrices, n, time, options);
  const border = time.kind === 'discrete' ? 1 : 0;
  const least = Math.max(...norms.map(({ growth }) => growth));
  if (least < border) {
    for (const share of norms.length > 1 ? CONCESSIONS.slice(1) : CONCESSIONS) {
      const room = share * (border - least);
      const growth = least + room;
      const form = gluedForm(matrices, n, norms, least + JOINING_SHARE * room, time);
      if (form === null || !(growth < border) || !checkCommonLyapunov(form, matrices, n, growth, time)) continue;
      return { state: 'found', form, growth, conditionNumber: conditionNumber(form, n) };
    }
  }
  return { state: 'none found', growth: least, ...growingProduct(matrices, n, norms, time) };
}

function growingProduct(
  matrices: readonly Float64Array[],
  n: number,
  norms: readonly BlockNorm[],
  time: TimeDomain,
): Pick<CommonLyapunovNone, 'growingProduct' | 'growthOfProduct'> {
  if (time.kind === 'discrete') {
    const { lower, product } = jointSpectralRadius(matrices, n, { norms, maxProducts: PRODUCTS_FOR_PROOF });
    if (lower >= 1) return { growingProduct: product, growthOfProduct: lower };
  } else {
    const [growth, index] = norms
      .flatMap(({ alone }) => alone.map((value, i): [number, number] => [value, i]))
      .reduce((one, other) => (other[0] > one[0] ? other : one));
    if (growth >= 0) return { growingProduct: [index], growthOfProduct: growth };
  }
  return { growingProduct: null, growthOfProduct: null };
}

/** Infinity where the least eigenvalue is lost to rounding. */
function conditionNumber(form: Float64Array, n: number): number {
  const { re } = eigenvalues(form, n);
  const least = Math.min(...re);
  return least > 0 ? Math.max(...re) / least : Infinity;
}
