import { scaleInPlace } from './balance';
import { choleskyInPlace, invertLower } from './cholesky';
import { eigenvaluesInPlace } from './eigenvalues';
import { identity, multiply, transpose } from './matrix-product';

/** Products over which the starting form is summed. */
const START_ROUNDS = 60;

/**
 * Matrices A₁ … A_m between which a system may switch, seen in coordinates y = T·x in which the quadratic form under
 * study, xᵀ·TᵀT·x, is the Euclidean one: each Aᵢ stands here as T·Aᵢ·T⁻¹.
 */
export interface MatrixFamily {
  readonly n: number;
  readonly matrices: readonly Float64Array[];
  /** T, n×n */
  readonly coordinates: Float64Array;
}

/** The family in coordinates y = Lᵀ·(present ones), for the form P = L·Lᵀ; only the lower triangle of L is read. */
export function changeCoordinates({ n, matrices, coordinates }: MatrixFamily, l: Float64Array): MatrixFamily {
  const inverse = invertLower(l, n);
  const lower = l.map((value, at) => (at % n > Math.floor(at / n) ? 0 : value));
  const [forth, back] = [transpose(lower, n), transpose(inverse, n)];
  return {
    n,
    matrices: matrices.map((a) => multiply(multiply(forth, a, n), back, n)),
    coordinates: multiply(forth, coordinates, n),
  };
}

/** Greatest Euclidean norm in the family's coordinates, to rounding. */
export function familyNorm({ n, matrices }: MatrixFamily): number {
  return Math.max(0, ...matrices.map((a) => euclideanNorm(a, n)));
}

/** ‖A‖₂ = √λ_max(AᵀA), to rounding */
export function euclideanNorm(a: Float64Array, n: number): number {
  const { re } = eigenvaluesInPlace(multiply(transpose(a, n), a, n), n);
  return Math.sqrt(Math.max(0, ...re));
}

/** Greatest logarithmic norm in the family's coordinates, λ_max((A + Aᵀ)/2), to rounding. */
export function familyLogNorm({ n, matrices }: MatrixFamily): number {
  const largest = matrices.map((a) => {
    const opposite = transpose(a, n);
    return Math.max(...eigenvaluesInPlace(a.map((entry, at) => (entry + opposite[at]) / 2), n).re); // prettier-ignore
  });
  return Math.max(...largest);
}

export function frobenius(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

/** The family in coordinates balanced by one diagonal scaling for all, with powers of 2. */
export function balancedFamily(matrices: readonly Float64Array[], n: number): MatrixFamily {
  const scale = new Float64Array(n).fill(1);
  const sizes = new Float64Array(n * n);
  for (const a of matrices) for (let k = 0; k < n * n; k++) sizes[k] += Math.abs(a[k]);
  scaleInPlace(sizes, n, 0, n - 1, scale);
  return {
    n,
    matrices: matrices.map((a) => a.map((entry, at) => (entry * scale[at % n]) / scale[Math.floor(at / n)])),
    coordinates: Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 / scale[at % n] : 0)),
  };
}

/**
 * The balanced family in coordinates of P = Σ_k M^k(I)/ν^k, where M(P) = Σᵢ AᵢᵀPAᵢ and ν is a little above its growth per
 * round: then Aᵢᵀ·P·Aᵢ ⪯ ν·P for every i, at most m times too slack.
 */
export function startingFamily(matrices: readonly Float64Array[], n: number): MatrixFamily {
  const balanced = balancedFamily(matrices, n);
  const form = meanForm(balanced);
  return choleskyInPlace(form, n) ? changeCoordinates(balanced, form) : balanced;
}

function meanForm({ n, matrices }: MatrixFamily): Float64Array {
  const unit = identity(n);
  const image = (form: Float64Array) => {
    const sum = new Float64Array(n * n);
    for (const a of matrices) {
      const moved = multiply(transpose(a, n), multiply(form, a, n), n);
      for (let k = 0; k < sum.length; k++) sum[k] += moved[k];
    }
    return sum;
  };
  const trace = (form: Float64Array) => unit.reduce((sum, entry, at) => sum + entry * form[at], 0);
  let growth = 0;
  for (let k = 0, form = unit; k < START_ROUNDS; k++) {
    const next = image(form);
    growth = trace(next) / trace(form);
    if (!(growth > 0) || !Number.isFinite(growth)) return unit;
    form = next.map((entry) => entry / growth);
  }
  let form: Float64Array = unit;
  for (let k = 0; k < START_ROUNDS; k++) form = image(form).map((entry, at) => entry / (1.1 * growth) + unit[at]);
  const size = trace(form) / n;
  return form.map((entry, at) => (entry + form[(at % n) * n + Math.floor(at / n)]) / (2 * size));
}
