import { solveInPlace } from './linear-solve';
import { multiply, rowSumNorm } from './matrix-product';
import { requireSquare } from './square-matrix';

/** Coefficients of the [13/13] Padé approximant of e^x, lowest power first. */
const PADE = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
  670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
];
/** Norm up to which the approximant is exact to rounding. */
const LARGEST_NORM = 5.371920351148152;

/**
 * e^A of an n×n matrix by scaling and squaring of the [13/13] Padé approximant.
 * Source: Higham, "The scaling and squaring method for the matrix exponential revisited", SIAM J. Matrix Anal. 26 (2005).
 */
export function matrixExponential(matrix: Float64Array, n: number): Float64Array {
  requireSquare(matrix, n);
  let scale = 1;
  let squarings = 0;
  for (const norm = rowSumNorm(matrix, n); norm / scale > LARGEST_NORM; squarings++) scale *= 2;
  const a = matrix.map((value) => value / scale);
  const odd = new Float64Array(n * n);
  const even = new Float64Array(n * n);
  let power: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) power[i * n + i] = 1;
  PADE.forEach((coefficient, k) => {
    const target = k % 2 === 0 ? even : odd;
    for (let i = 0; i < target.length; i++) target[i] += coefficient * power[i];
    power = multiply(power, a, n);
  });
  const denominator = even.map((value, i) => value - odd[i]);
  let result: Float64Array = even.map((value, i) => value + odd[i]);
  solveInPlace(denominator, n, result, n);
  for (let i = 0; i < squarings; i++) result = multiply(result, result, n);
  return result;
}
