import { DomainError } from '../errors';
import { eigenvalues } from './eigenvalues';
import { findRoot } from './find-root';
import { matrixExponential } from './matrix-exponential';
import type { ScaledRealisation } from './scaled-realisation';
import { valueBound } from './value-bound';

/** A point of the step response; between two neighbours the response is monotone (as far as it was sampled). */
export interface StepNode {
  readonly seconds: number;
  readonly value: number;
  /** when, between the node before and this one, the response is at `level` */
  readonly crossing: (level: number) => number;
}

/** Samples per radian of the fastest mode still alive. */
const PER_RADIAN = 10;
/** A mode counts as gone when e^(Re λ·t) is below e^(−this). */
const GONE = 40;
/** The rest of the response is certainly within this of the final value, relative to the largest value: it ends there. */
const SETTLED = 1e-12;
/** −log of that */
const DECAY = 27.6;
const MAX_SAMPLES = 400_000;

/**
 * The response y(t) = y∞ + c·e^(At)·e₀, e₀ = −x∞, of a stable continuous system to a unit step, exact at its nodes through
 * the matrix exponential. Steps are a tenth of a radian of the fastest mode that hasn't died out, so that stiff systems
 * need few (their exponential is good to rounding × stiffness); extrema are refined on the derivative. Ends when the bound of `valueBound` proves that y has settled.
 *
 * @throws DomainError `too-large` where that takes more than 400 000 samples (an almost undamped mode)
 */
export function* stepNodes(system: ScaledRealisation, finalState: Float64Array): Generator<StepNode> {
  const { order: n, a, c } = system;
  const { re, im } = eigenvalues(a, n);
  const bound = valueBound(a, c, n, { kind: 'continuous' });
  const slopeRow = product(c, a, n);
  const finalValue = dot(c, finalState) + system.d;
  requireDamped(re, im);
  const exponentials = new Map<number, Float64Array>();
  let e: Float64Array = finalState.map((value) => -value);
  let seconds = 0;
  let value = finalValue + dot(c, e);
  let slope = dot(slopeRow, e);
  let largest = Math.abs(finalValue);
  yield { seconds: 0, value, crossing: () => 0 };
  for (let count = 0; bound(e) > SETTLED * largest; count++) {
    if (count > MAX_SAMPLES) throw tooManySamples();
    let fastest = 0;
    for (let i = 0; i < n; i++)
      if (-re[i] * seconds < GONE) fastest = Math.max(fastest, Math.sqrt(re[i] * re[i] + im[i] * im[i]));
    if (fastest === 0) break;
    const step = powerOfTwoBelow(1 / (PER_RADIAN * fastest));
    let exponential = exponentials.get(step);
    if (exponential === undefined) {
      exponential = matrixExponential(
        a.map((entry) => entry * step),
        n,
      );
      exponentials.set(step, exponential);
    }
    const [startSeconds, startState] = [seconds, e];
    const stateAfter = (offset: number): Float64Array =>
      apply(
        matrixExponential(
          a.map((entry) => entry * offset),
          n,
        ),
        startState,
        n,
      );
    const valueAfter = (offset: number): number => finalValue + dot(c, stateAfter(offset));
    const between = (from: number, atFrom: number, to: number, atTo: number): StepNode => ({
      seconds: startSeconds + to,
      value: atTo,
      crossing: (level) =>
        startSeconds +
        (atFrom === level
          ? from
          : atTo === level
            ? to
            : findRoot((x) => valueAfter(x) - level, from, to, atFrom - level, atTo - level)),
    });
    e = apply(exponential, e, n);
    seconds += step;
    const nextValue = finalValue + dot(c, e);
    const nextSlope = dot(slopeRow, e);
    largest = Math.max(largest, Math.abs(nextValue));
    if (slope * nextSlope < 0) {
      const offset = findRoot((x) => dot(slopeRow, stateAfter(x)), 0, step, slope, nextSlope);
      const extremum = valueAfter(offset);
      yield between(0, value, offset, extremum);
      yield between(offset, extremum, step, nextValue);
    } else yield between(0, value, step, nextValue);
    value = nextValue;
    slope = nextSlope;
  }
}

/** Refuses at once where a mode needs too many samples to fall to 1e-12. */
function requireDamped(re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < re.length; i++) {
    const turns = Math.sqrt(re[i] * re[i] + im[i] * im[i]) / -re[i];
    if (turns * PER_RADIAN * DECAY > MAX_SAMPLES) throw tooManySamples();
  }
}

function tooManySamples(): DomainError {
  const limit = `at most ${MAX_SAMPLES} samples`;
  return new DomainError(
    'too-large',
    `a: a mode is almost undamped, and its step response needs too many samples: ${limit}`,
    {
      field: 'a',
      limit,
    },
  );
}

function powerOfTwoBelow(x: number): number {
  let power = 1;
  while (power > x) power /= 2;
  while (power * 2 <= x) power *= 2;
  return power;
}

function dot(row: Float64Array, column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i] * column[i];
  return sum;
}

function product(row: Float64Array, matrix: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[j] += row[i] * matrix[i * n + j];
  return out;
}

function apply(matrix: Float64Array, column: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) out[i] += matrix[i * n + j] * column[j];
  return out;
}
