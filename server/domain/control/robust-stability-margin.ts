import { DomainError } from '../errors';
import { bilinear, originalFrequency } from './bilinear';
import { eigenvaluesInPlace } from './eigenvalues';
import { solveInPlace } from './linear-solve';
import type { MimoStateSpace } from './mimo-state-space';
import { hasStablePoles } from './stable-poles';
import { structuredPeak } from './structured-peak';

/** How far real parameters may move, in multiples of their stated ranges, before the loop is unstable. */
export interface RobustStabilityMargin {
  readonly nominallyStable: boolean;
  /** no parameters within this multiple of their ranges destabilise; 0 where the nominal loop is unstable */
  readonly lowerBound: number;
  /** `destabilising` is of this size; Infinity where none was found up to 1 000 times the lower bound */
  readonly upperBound: number;
  /** rad/s at which the lower bound is least; null where the nominal loop is unstable */
  readonly frequency: number | null;
  /** δ of every parameter, |δ| at most `upperBound`; null where none was found */
  readonly destabilising: readonly number[] | null;
}

/** Corners are searched one by one. */
const MAX_PARAMETERS = 10;
const BISECTIONS = 60;
const FARTHEST = 1000;

/**
 * The loop is given with its uncertainty taken out: z = M·w with M stable and w = diag(δ₁, …, δₖ)·z, each δ real and
 * −1 … 1 its stated range, so that |δ| ≤ r is r times the range.
 *
 * Lower bound: 1/(bound of the mixed structured singular value over all frequencies), by scalings D and G. Upper bound: the
 * corners δ = ±1, then coordinate search from the worst, each along the ray r·δ by bisection to the boundary; a true
 * destabilising choice, though not always the smallest. A parameter that enters twice needs two δ, and is then treated
 * as two: the lower bound holds, the upper one may not be reached by it.
 *
 * @throws DomainError for more than 10 parameters, or M not square
 */
export function robustStabilityMargin(uncertain: MimoStateSpace): RobustStabilityMargin {
  const k = uncertain.inputs;
  if (k > MAX_PARAMETERS)
    throw new DomainError('too-large', `${k} uncertain parameters are too many: at most ${MAX_PARAMETERS}`, {
      field: 'inputs',
      value: k,
      limit: `at most ${MAX_PARAMETERS}`,
    });
  if (uncertain.outputs !== k)
    throw new DomainError('invalid-input', `outputs ${uncertain.outputs} must be ${k}, one per uncertain parameter`, {
      field: 'outputs',
      value: uncertain.outputs,
      limit: `${k}`,
    });
  if (!hasStablePoles(uncertain))
    return { nominallyStable: false, lowerBound: 0, upperBound: 0, frequency: null, destabilising: null };
  const peak = structuredPeak(bilinear(uncertain), new Array<boolean>(k).fill(true));
  const lowerBound = 1 / peak.bound;
  const worst = worstDirection(uncertain, lowerBound);
  return {
    nominallyStable: true,
    lowerBound,
    upperBound: worst === null ? Infinity : worst.size,
    frequency: originalFrequency(uncertain.time, peak.frequency),
    destabilising: worst === null ? null : worst.direction.map((value) => value * worst.size),
  };
}

interface Ray {
  readonly direction: number[];
  readonly size: number;
}

function worstDirection(system: MimoStateSpace, safe: number): Ray | null {
  const k = system.inputs;
  let best: Ray | null = null;
  const consider = (direction: number[]): void => {
    const size = destabilisingSize(system, direction, safe, best?.size ?? safe * FARTHEST);
    if (size !== null && (best === null || size < best.size)) best = { direction, size };
  };
  for (let corner = 0; corner < 1 << k; corner++)
    consider(Array.from({ length: k }, (_, i) => (((corner >> i) & 1) === 0 ? -1 : 1)));
  for (let step = 0.5; step > 1e-3 && best !== null; step /= 2) {
    for (let i = 0; i < k; i++) {
      for (const change of [-step, step]) {
        const moved = [...(best as Ray).direction];
        moved[i] = Math.min(1, Math.max(-1, moved[i] + change));
        if (moved.some((value) => Math.abs(value) === 1)) consider(moved);
      }
    }
  }
  return best;
}

/** The size r of a destabilising r·δ between `safe` and `most`; null where none is met. */
function destabilisingSize(system: MimoStateSpace, direction: number[], safe: number, most: number): number | null {
  let stable = safe;
  let unstable = Math.min(most, stable * 1.02);
  while (isStableWith(system, direction, unstable)) {
    if (unstable >= most) return null;
    stable = unstable;
    unstable = Math.min(most, unstable * 1.1);
  }
  for (let i = 0; i < BISECTIONS && unstable - stable > 1e-15 * unstable; i++) {
    const middle = 0.5 * (stable + unstable);
    if (isStableWith(system, direction, middle)) stable = middle;
    else unstable = middle;
  }
  return unstable;
}

/** Stability of A + B·Δ·(I − D·Δ)⁻¹·C with Δ = r·diag(δ); no solution counts as unstable. */
function isStableWith({ a, b, c, d, order: n, inputs: k, time }: MimoStateSpace, delta: number[], r: number): boolean {
  const difference = d.map((value, at) => (at % (k + 1) === 0 ? 1 : 0) - value * r * delta[at % k]);
  const solved = Float64Array.from(c);
  try {
    solveInPlace(difference, k, solved, n);
  } catch {
    return false;
  }
  const closed = Float64Array.from(a);
  for (let i = 0; i < n; i++)
    for (let l = 0; l < k; l++)
      for (let j = 0; j < n; j++) closed[i * n + j] += b[i * k + l] * r * delta[l] * solved[l * n + j];
  if (!closed.every(Number.isFinite)) return false;
  const { re, im } = eigenvaluesInPlace(closed, n);
  return re.every((x, i) => (time.kind === 'discrete' ? x * x + im[i] * im[i] < 1 : x < 0));
}
