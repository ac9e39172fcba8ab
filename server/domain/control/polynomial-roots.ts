import { complexVector, type ComplexVector } from './complex-vector';
import { eigenvalues } from './eigenvalues';
import { requireFinite } from './square-matrix';

/**
 * Roots of Σ coefficients[i]·x^(n−i), highest power first: eigenvalues of the balanced companion matrix. Leading zeros are
 * dropped, trailing zeros are roots at exactly 0. The zero polynomial and constants have no roots.
 */
export function polynomialRoots(coefficients: ArrayLike<number>): ComplexVector {
  const all = Float64Array.from(coefficients);
  requireFinite(all, 'coefficients');
  let first = 0;
  while (first < all.length && all[first] === 0) first++;
  let last = all.length - 1;
  while (last > first && all[last] === 0) last--;
  const degree = last - first;
  const atZero = all.length - 1 - last;
  if (first >= all.length) return complexVector(0);
  const companion = new Float64Array(degree * degree);
  for (let i = 0; i < degree; i++) {
    companion[i] = -all[first + 1 + i] / all[first];
    if (i > 0) companion[i * degree + i - 1] = 1;
  }
  const nonzero = eigenvalues(companion, degree);
  const roots = complexVector(degree + atZero);
  roots.re.set(nonzero.re);
  roots.im.set(nonzero.im);
  return roots;
}
