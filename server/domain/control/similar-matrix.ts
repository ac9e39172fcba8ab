import { frobenius } from './matrix-family';
import { multiply } from './matrix-product';

/** T·A·T⁻¹ as computed, and a bound on how far that is from the exact one, in the Euclidean norm. */
export interface SimilarMatrix {
  readonly matrix: Float64Array;
  readonly error: number;
}

const UNIT_ROUNDING = 1.2e-16;

/**
 * A in coordinates y = T·x, T upper triangular, with a bound on its rounding: with Y ≈ T⁻¹, B = fl(T·A·Y) satisfies
 * B − T·A·T⁻¹ = (B·T − T·A)·Y·(T·Y)⁻¹, each factor of which is bounded entry by entry.
 *
 * @returns error Infinity where T is too ill-conditioned for a bound
 */
export function similarMatrix(a: Float64Array, coordinates: Float64Array, n: number): SimilarMatrix {
  const inverse = invertUpper(coordinates, n);
  const matrix = multiply(multiply(coordinates, a, n), inverse, n);
  const sizes = (values: Float64Array) => values.map((value) => Math.abs(value));
  const [bt, ta] = [multiply(matrix, coordinates, n), multiply(coordinates, a, n)];
  const [bigBt, bigTa] = [multiply(sizes(matrix), sizes(coordinates), n), multiply(sizes(coordinates), sizes(a), n)];
  const rounding = 2 * (n + 2) * UNIT_ROUNDING;
  const residual = bt.map((value, k) => Math.abs(value - ta[k]) + rounding * (bigBt[k] + bigTa[k]));
  const away = multiply(coordinates, inverse, n);
  const bigAway = multiply(sizes(coordinates), sizes(inverse), n);
  const distance = away.map(
    (value, at) => Math.abs(value - (at % (n + 1) === 0 ? 1 : 0)) + rounding * (bigAway[at] + 1),
  );
  const q = frobenius(distance);
  const error = q < 0.5 ? ((1 + 1e-9) * frobenius(multiply(residual, sizes(inverse), n))) / (1 - q) : Infinity;
  return { matrix, error: Number.isFinite(error) ? error : Infinity };
}

function invertUpper(t: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    inverse[j * n + j] = 1 / t[j * n + j];
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += t[i * n + k] * inverse[k * n + j];
      inverse[i * n + j] = -sum / t[i * n + i];
    }
  }
  return inverse;
}
