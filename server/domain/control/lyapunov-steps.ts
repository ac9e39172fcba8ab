import { log } from '../elementary';
import { choleskyInPlace } from './cholesky';
import type { MatrixFamily } from './matrix-family';
import { multiply, transpose } from './matrix-product';

const MAX_HALVINGS = 30;
const BISECTIONS = 5;
/** Share of the decrease that the slope promises with which a step is content (Armijo). */
const SUFFICIENT_DECREASE = 0.1;

/** How far to go along a Newton step of the barrier from P = I: 1, ½, ¼ …; 0 where no length lowers it. */
export function centringLength(
  family: MatrixFamily,
  weight: Float64Array,
  lambda: number,
  { newton, decrementSquared }: { readonly newton: Float64Array; readonly decrementSquared: number },
): number {
  const before = barrierValue(family, weight, lambda, newton, 0);
  if (before === null) return 0;
  for (let k = 0, length = 1; k < MAX_HALVINGS; k++, length /= 2) {
    const after = barrierValue(family, weight, lambda, newton, length);
    if (after !== null && after <= before - SUFFICIENT_DECREASE * length * decrementSquared) return length;
  }
  return 0;
}

/** The longest δ ≤ limit, to a few per cent, with P = I − δ·tangent and λ − δ still inside. */
export function tangentReach(family: MatrixFamily, lambda: number, limit: number, tangent: Float64Array): number {
  const inside = (delta: number) => slackLogDeterminants(family, lambda - delta, tangent, -delta) !== null;
  if (inside(limit)) return limit;
  let outside = limit;
  let reach = limit / 2;
  for (let k = 0; !inside(reach); k++, reach /= 2) {
    if (k === MAX_HALVINGS) return 0;
    outside = reach;
  }
  for (let k = 0; k < BISECTIONS; k++) {
    const middle = (reach + outside) / 2;
    if (inside(middle)) reach = middle;
    else outside = middle;
  }
  return reach;
}

function barrierValue(
  family: MatrixFamily,
  weight: Float64Array,
  lambda: number,
  change: Float64Array,
  length: number,
): number | null {
  const logs = slackLogDeterminants(family, lambda, change, length);
  if (logs === null) return null;
  const trace = weight.reduce(
    (sum, entry, at) => sum + entry * (length * change[at] + (at % (family.n + 1) === 0 ? 1 : 0)),
    0,
  );
  return (family.matrices.length + 1) * trace - logs;
}

/** log det P + Σ log det(λP − AᵢᵀPAᵢ) at P = I + length·change; null where one of them isn't positive definite. */
function slackLogDeterminants(
  { n, matrices }: MatrixFamily,
  lambda: number,
  change: Float64Array,
  length: number,
): number | null {
  const form = change.map((entry, at) => length * entry + (at % (n + 1) === 0 ? 1 : 0));
  let sum = logDeterminant(Float64Array.from(form), n);
  for (const a of matrices) {
    if (sum === null) return null;
    const moved = multiply(transpose(a, n), multiply(form, a, n), n);
    const slack = logDeterminant(
      form.map((entry, at) => lambda * entry - moved[at]),
      n,
    );
    sum = slack === null ? null : sum + slack;
  }
  return sum;
}

function logDeterminant(matrix: Float64Array, n: number): number | null {
  if (!choleskyInPlace(matrix, n)) return null;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += 2 * log(matrix[i * n + i]);
  return sum;
}
