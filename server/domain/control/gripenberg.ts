import { pow } from '../elementary';
import { greatestModulus } from './family-norms';
import { euclideanNorm, frobenius } from './matrix-family';
import { multiply } from './matrix-product';
import type { SimilarMatrix } from './similar-matrix';

export interface GripenbergOptions {
  /** the search ends where upper ≤ lower·(1 + accuracy) */
  readonly accuracy: number;
  readonly maxProducts: number;
  readonly maxDepth: number;
}

export interface GripenbergBounds {
  readonly lower: number;
  readonly upper: number;
  /** indices of the matrices of the best product, the first to act first: ρ(product)^(1/length) = lower */
  readonly product: readonly number[];
  /** products examined */
  readonly examined: number;
}

interface Node {
  readonly indices: readonly number[];
  readonly matrix: Float64Array;
  /** bound on the distance of `matrix` from the exact product */
  readonly error: number;
  /** min over the prefixes of ‖prefix‖^(1/length) */
  readonly growth: number;
}

const NORM_ROUNDING = 1e-13;

/**
 * Gripenberg's branch and bound for the joint spectral radius: every long product is one of blocks that end where
 * growth = min over prefixes ‖prefix‖^(1/length) was found, so the greatest growth among the leaves of any tree of products
 * bounds it from above; every ρ(product)^(1/length) bounds it from below. The leaf with the greatest growth is
 * branched next. Norms carry a bound on their rounding.
 *
 * Source: Gripenberg, "Computing the joint spectral radius", Linear Algebra Appl. 234 (1996), taken best first.
 *
 * @param start a product known to grow, such as the matrix of greatest spectral radius
 */
export function gripenberg(
  matrices: readonly SimilarMatrix[],
  n: number,
  start: { readonly lower: number; readonly product: readonly number[] },
  { accuracy, maxProducts, maxDepth }: GripenbergOptions,
): GripenbergBounds {
  let { lower, product } = start;
  let settled = 0;
  let examined = 0;
  let leaves: Node[] = [];
  const norms = matrices.map(({ matrix }) => frobenius(matrix));

  const examine = (parent: Node | null, index: number): void => {
    examined++;
    const factor = matrices[index];
    const matrix = parent === null ? factor.matrix : multiply(factor.matrix, parent.matrix, n);
    const error = parent === null ? factor.error : productError(parent, factor, norms[index], n);
    const indices = parent === null ? [index] : [...parent.indices, index];
    const perStep = 1 / indices.length;
    const norm = euclideanNorm(matrix, n) * (1 + NORM_ROUNDING) + error;
    const growth = Math.min(parent?.growth ?? Infinity, pow(norm, perStep) * (1 + NORM_ROUNDING));
    if (growth > lower) {
      const found = pow(greatestModulus(matrix, n), perStep);
      if (found > lower * (1 + NORM_ROUNDING)) [lower, product] = [found, indices];
    }
    if (growth <= lower * (1 + accuracy) || indices.length >= maxDepth) settled = Math.max(settled, growth);
    else leaves.push({ indices, matrix, error, growth });
  };

  matrices.forEach((_, index) => examine(null, index));
  while (leaves.length > 0 && examined + matrices.length <= maxProducts) {
    const worst = leaves.reduce((at, leaf, k) => (leaf.growth > leaves[at].growth ? k : at), 0);
    const parent = leaves[worst];
    if (settled > lower * (1 + accuracy) && settled >= parent.growth) break;
    leaves[worst] = leaves[leaves.length - 1];
    leaves.pop();
    if (parent.growth <= lower * (1 + accuracy)) {
      // the lower bound rose since this leaf was made; it is the greatest, so all are settled
      leaves = [];
      settled = Math.max(settled, parent.growth);
      break;
    }
    matrices.forEach((_, index) => examine(parent, index));
  }
  const upper = leaves.reduce((greatest, { growth }) => Math.max(greatest, growth), Math.max(settled, lower));
  return { lower, upper, product, examined };
}

/** ‖B·Π − fl(fl(B)·fl(Π))‖ with both factors known to within their errors. */
function productError(parent: Node, factor: SimilarMatrix, factorNorm: number, n: number): number {
  const parentNorm = frobenius(parent.matrix);
  return (
    parent.error * (factorNorm + factor.error) + factor.error * parentNorm + 2.4e-16 * (n + 1) * factorNorm * parentNorm
  );
}
