import { familyNorms, type BlockNorm } from './family-norms';
import { gripenberg, type GripenbergBounds } from './gripenberg';
import { similarMatrix } from './similar-matrix';
import { discrete } from './time-domain';

export interface JointSpectralRadiusOptions {
  /** δ, relative: the search ends where upper ≤ lower·(1 + δ); 1e-3 unless told */
  readonly accuracy?: number;
  /** products that may be examined in all; 2 000 unless told */
  readonly maxProducts?: number;
  /** length of the longest; 200 unless told */
  readonly maxDepth?: number;
  /** the family's ellipsoidal norms where they are known */
  readonly norms?: readonly BlockNorm[];
}

/** Bounds on the growth per step, lim sup ‖A_ik·…·A_i1‖^(1/k) over all sequences. */
export interface JointSpectralRadius {
  /** whether the bounds are as near as asked, or the budget ended before */
  readonly state: 'within accuracy' | 'budget ended';
  readonly lower: number;
  readonly upper: number;
  /** δ asked for, relative */
  readonly accuracy: number;
  /** indices of the matrices of a product with ρ(product)^(1/length) = lower, the first to act first */
  readonly product: readonly number[];
  /** products examined */
  readonly examined: number;
}

/**
 * Lower and upper bounds on the joint spectral radius of a family: Gripenberg's search, block by irreducible block, in
 * the ellipsoidal norm of each. The upper bound includes the rounding of the norms and of the change of coordinates; the
 * lower bound is as good as the eigenvalues of the product shown.
 *
 * @param matrices each n×n, row by row
 * @throws DomainError as `familyNorms`
 */
export function jointSpectralRadius(
  matrices: readonly Float64Array[],
  n: number,
  options: JointSpectralRadiusOptions = {},
): JointSpectralRadius {
  const {
    accuracy = 1e-3,
    maxProducts = 2000,
    maxDepth = 200,
    norms = familyNorms(matrices, n, discrete(1)),
  } = options;
  let lower = -1;
  let upper = 0;
  let product: readonly number[] = [];
  let examined = 0;
  // the greatest block first: what is below its lower bound needs no search
  for (const block of [...norms].sort((one, other) => Math.max(...other.alone) - Math.max(...one.alone))) {
    const budget = { accuracy, maxDepth, maxProducts: Math.max(0, maxProducts - examined) };
    const found = boundBlock(block, Math.max(0, lower), budget);
    if (found.lower > lower) [lower, product] = [found.lower, found.product];
    upper = Math.max(upper, found.upper);
    examined += found.examined;
  }
  lower = Math.max(0, Math.min(lower, upper));
  const state = upper <= lower * (1 + accuracy) ? 'within accuracy' : 'budget ended';
  return { state, lower, upper, accuracy, product, examined };
}

function boundBlock(
  { states, matrices, coordinates, alone }: BlockNorm,
  known: number,
  options: Parameters<typeof gripenberg>[3],
): GripenbergBounds {
  const n = states.length;
  const greatest = Math.max(...alone);
  const start = { lower: Math.max(greatest, known), product: [alone.indexOf(greatest)] };
  if (n === 1) return { lower: greatest, upper: greatest, product: start.product, examined: 0 };
  const seen = matrices.map((a) => similarMatrix(a, coordinates, n));
  const isUsable = seen.every(({ error }) => Number.isFinite(error));
  const family = isUsable ? seen : matrices.map((matrix) => ({ matrix, error: 0 }));
  const found = gripenberg(family, n, start, options);
  return found.lower > start.lower ? found : { ...found, lower: greatest, product: start.product };
}
