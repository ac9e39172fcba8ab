import { cayley } from './cayley';
import { ellipsoidalNorm, type EllipsoidalNormOptions } from './ellipsoidal-norm';
import { balancedFamily, changeCoordinates, familyLogNorm, frobenius } from './matrix-family';
import { transpose } from './matrix-product';

const MAX_ROUNDS = 8;

/** Coordinates T in which every Aᵢ has a logarithmic norm of at most `growth` g, 1/s: with P = TᵀT, AᵢᵀP + PAᵢ ⪯ 2g·P. */
export interface EllipsoidalLogNorm {
  readonly coordinates: Float64Array;
  readonly growth: number;
}

/**
 * Searches the ellipsoidal norm in which the greatest logarithmic norm of a continuous family is least. At the growth g
 * of the present norm Cayley's maps of Aᵢ − gI contract, though not strictly; the norm in which they contract most has a
 * smaller growth. Again from there, until that gains little.
 */
export function ellipsoidalLogNorm(
  matrices: readonly Float64Array[],
  n: number,
  options: Omit<EllipsoidalNormOptions, 'lowerBound'>,
): EllipsoidalLogNorm {
  let family = balancedFamily(matrices, n);
  let growth = familyLogNorm(family);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const moved = family.matrices.map((a) => a.map((entry, at) => entry - (at % (n + 1) === 0 ? growth : 0)));
    const shift = Math.max(...moved.map(frobenius)) / Math.sqrt(n);
    if (!(shift > 0)) break;
    const maps = moved.map((a) => cayley(a, n, shift));
    const found = ellipsoidalNorm(maps, n, { ...options, lowerBound: 0 });
    const next = changeCoordinates(family, transpose(found.family.coordinates, n));
    const reached = familyLogNorm(next);
    if (!(reached < growth)) break;
    const gain = growth - reached;
    family = next;
    growth = reached;
    if (gain <= options.accuracy * Math.max(Math.abs(growth), 1e-3 * shift)) break;
  }
  return { coordinates: family.coordinates, growth };
}
