import { DomainError, outOfRange } from '../errors';
import { eigenvalues } from './eigenvalues';
import { ellipsoidalLogNorm } from './ellipsoidal-log-norm';
import { ellipsoidalNorm } from './ellipsoidal-norm';
import { irreducibleBlocks } from './irreducible-blocks';
import { requireSquare } from './square-matrix';
import type { TimeDomain } from './time-domain';

/** Largest order and number of matrices for which a common quadratic form is searched. */
const MAX_ORDER = 40;
const MAX_MATRICES = 64;

/** An irreducible diagonal block of a family, with the ellipsoidal norm in which its greatest growth is least. */
export interface BlockNorm {
  /** the states of the block, ascending */
  readonly states: readonly number[];
  /** its diagonal blocks, one per matrix of the family */
  readonly matrices: readonly Float64Array[];
  /** T: the norm is ‖T·x‖ */
  readonly coordinates: Float64Array;
  /** the greatest norm, per step, or logarithmic norm, 1/s; to rounding */
  readonly growth: number;
  /** spectral radius, or greatest real part, of each diagonal block */
  readonly alone: readonly number[];
}

export interface FamilyNormOptions {
  /** relative, of the least γ², or of its distance to 1 where that is less; 0.01 unless told */
  readonly accuracy?: number;
  /** of the interior-point method, per block; 80 unless told */
  readonly maxNewtonSteps?: number;
}

/**
 * The irreducible blocks of a family, in the order of `irreducibleBlocks`, each with its best ellipsoidal norm.
 *
 * @param matrices each n×n, row by row
 * @throws DomainError for no matrix, more than 64, n > 40, a wrong shape or an entry that isn't finite
 */
export function familyNorms(
  matrices: readonly Float64Array[],
  n: number,
  time: TimeDomain,
  { accuracy = 0.01, maxNewtonSteps = 80 }: FamilyNormOptions = {},
): BlockNorm[] {
  requireFamily(matrices, n);
  const growthAlone = time.kind === 'discrete' ? greatestModulus : greatestRealPart;
  return irreducibleBlocks(matrices, n).map((states) => {
    const size = states.length;
    const blocks = matrices.map((a) => Float64Array.from(states.flatMap((i) => states.map((j) => a[i * n + j]))));
    const alone = blocks.map((block) => growthAlone(block, size));
    const lowerBound = Math.max(...alone);
    const head = { states, matrices: blocks, alone };
    if (size === 1) return { ...head, coordinates: Float64Array.of(1), growth: lowerBound };
    if (time.kind === 'continuous') {
      return { ...head, ...ellipsoidalLogNorm(blocks, size, { accuracy, maxNewtonSteps }) };
    }
    const { family, norm } = ellipsoidalNorm(blocks, size, { lowerBound, accuracy, maxNewtonSteps });
    return { ...head, coordinates: family.coordinates, growth: norm };
  });
}

/** Refuses a family that the search for a common quadratic form can't take. */
function requireFamily(matrices: readonly Float64Array[], n: number): void {
  if (matrices.length < 1 || matrices.length > MAX_MATRICES)
    throw outOfRange('matrices', matrices.length, `1 to ${MAX_MATRICES} of them`);
  if (n > MAX_ORDER)
    throw new DomainError('too-large', `matrices order ${n} is too large: at most ${MAX_ORDER}`, {
      field: 'matrices',
      value: n,
      limit: `at most ${MAX_ORDER}`,
    });
  if (n < 1) throw outOfRange('matrices order', n, `1 to ${MAX_ORDER}`);
  matrices.forEach((a, i) => requireSquare(a, n, `matrices[${i}]`));
}

/** ρ(A), to the accuracy of its eigenvalues */
export function greatestModulus(a: Float64Array, n: number): number {
  const { re, im } = eigenvalues(a, n);
  return Math.sqrt(Math.max(0, ...Array.from(re, (value, i) => value * value + im[i] * im[i])));
}

function greatestRealPart(a: Float64Array, n: number): number {
  return Math.max(...eigenvalues(a, n).re);
}
