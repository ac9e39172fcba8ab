import { DomainError } from '../errors';
import { complexMatrix } from './complex-matrix';
import { eigenvalues } from './eigenvalues';
import { levelCrossings } from './level-crossings';
import { MimoResponse } from './mimo-response';
import type { MimoStateSpace } from './mimo-state-space';
import { scaledForLevel } from './scaled-for-level';
import { structuredUpperBound, type StructuredBound } from './structured-upper-bound';
import type { Continuous } from './time-domain';

/** No frequency has a structured singular value above `bound`; the highest value seen is at `frequency` (rad/s). */
interface StructuredPeak {
  readonly bound: number;
  readonly frequency: number;
}

/** Above the highest value seen by this, relatively, the bound is proved … */
const TOLERANCE = 1e-6;
/** … ten times as much for every so many intervals, should they not suffice. */
const INTERVALS_PER_TOLERANCE = 500;
/** … beyond which no bound is better than a wide one. */
const LARGEST_TOLERANCE = 0.01;
/** Steps of the golden section: an interval 1e-4 of the first; the elimination climbs again where that falls short. */
const CLIMB_STEPS = 19;
/** A gap narrower than this, relative to its frequency, is below the rounding of the eigenvalues that bound it. */
const NARROWEST = 1e-9;

/**
 * A bound, over all frequencies, of the structured singular value of a stable k×k system with k scalar blocks, complex or
 * real. The scalings that hold at one frequency hold on a whole interval about it, of which the ends are found by
 * `levelCrossings` of the scaled system; intervals are taken away until no frequency is left, so that no peak between
 * grid points is missed. Source: Ferreres, Magni and Biannic, "Robustness analysis of flexible structures", Int. J. Robust
 * and Nonlinear Control 13 (2003).
 */
export function structuredPeak(system: MimoStateSpace<Continuous>, isReal: readonly boolean[]): StructuredPeak {
  const response = new MimoResponse(system);
  const atInfinity = complexMatrix(system.outputs, system.inputs);
  atInfinity.re.set(system.d);
  const boundAt = (frequency: number, enough = 0): StructuredBound | null => {
    const matrix = frequency === Infinity ? atInfinity : response.at(0, frequency);
    return matrix === null ? null : structuredUpperBound(matrix, isReal, enough);
  };
  const seeds = seedFrequencies(system);
  let best = { value: 0, frequency: 0 };
  const consider = (frequency: number, enough = 0): number => {
    const value = boundAt(frequency, enough)?.bound ?? Infinity;
    if (value > best.value) best = { value, frequency };
    return value;
  };
  for (const frequency of seeds) consider(frequency, best.value);
  const at = seeds.indexOf(best.frequency);
  if (best.frequency > 0 && best.frequency < Infinity)
    climb(consider, seeds[at - 1], seeds[at + 1] === Infinity ? 10 * best.frequency : seeds[at + 1]);

  let gaps: [number, number][] = [[0, Infinity]];
  let tolerance = TOLERANCE;
  const pending = [...seeds];
  for (let count = 1; gaps.length > 0; count++) {
    if (count % INTERVALS_PER_TOLERANCE === 0) tolerance *= 10;
    if (tolerance > LARGEST_TOLERANCE)
      throw new DomainError(
        'ill-conditioned',
        'a: the structured singular value cannot be bounded between frequencies',
        {
          field: 'a',
          limit: `${LARGEST_TOLERANCE} of it`,
        },
      );
    const next = pending.pop();
    if (next !== undefined && !gaps.some(([from, to]) => next >= from && next <= to)) continue;
    const frequency = next ?? middle(gaps[0]);
    const found = boundAt(frequency, 0.7 * best.value);
    if (found === null) return { bound: Infinity, frequency };
    if (found.bound > best.value) {
      best = { value: found.bound, frequency };
      if (frequency > 0 && frequency < Infinity) climb(consider, frequency * 0.99, frequency * 1.01);
    }
    const level = best.value * (1 + tolerance);
    const [from, to] = level > 0 ? intervalAbout(system, found, level, frequency) : [0, Infinity];
    gaps = gaps.flatMap((gap) => without(gap, from, to, frequency));
  }
  return { bound: best.value * (1 + tolerance), frequency: best.frequency };
}

/** The frequencies about one at which the scalings certify a level; 0 and Infinity where it has no end. */
function intervalAbout(
  system: MimoStateSpace<Continuous>,
  scalings: StructuredBound,
  level: number,
  at: number,
): [number, number] {
  const scaled = scaledForLevel(system, scalings);
  const crossings = levelCrossings(scaled.system, level, scaled.skew);
  return [
    Math.max(0, ...crossings.filter((x) => x <= at * (1 - NARROWEST))),
    Math.min(Infinity, ...crossings.filter((x) => x >= at * (1 + NARROWEST) && x > 0)),
  ];
}

function middle([from, to]: readonly [number, number]): number {
  if (to === Infinity) return from > 0 ? 2 * from : 1;
  return from > 0 ? Math.sqrt(from) * Math.sqrt(to) : 0.5 * to;
}

/** What is left of a gap; at least NARROWEST about `centre` goes. */
function without(gap: readonly [number, number], from: number, to: number, centre: number): [number, number][] {
  const low = Math.min(from, centre * (1 - NARROWEST));
  const high = Math.max(to, centre * (1 + NARROWEST));
  const left: [number, number][] = [
    [gap[0], Math.min(gap[1], low)],
    [Math.max(gap[0], high), gap[1]],
  ];
  return left.filter(([a, b]) => (b === Infinity ? a < b : b - a > NARROWEST * b));
}

/** 0, ∞, the frequencies of the poles and three points a decade from below the slowest to above the fastest. */
function seedFrequencies({ a, order }: MimoStateSpace): number[] {
  const { re, im } = eigenvalues(a, order);
  const found = [0, Infinity];
  const sizes = Array.from(re, (x, i) => Math.sqrt(x * x + im[i] * im[i])).filter((size) => size > 0);
  found.push(...sizes, ...im.filter((value) => value > 0));
  const last = 10 * Math.max(0, ...sizes);
  for (let x = 0.1 * Math.min(...sizes, last); x > 0 && x <= last && found.length < 500; x *= 2.15) found.push(x);
  return [...new Set(found)].sort((x, y) => x - y);
}

/** Golden-section search for a maximum between two frequencies: every value seen is considered. */
function climb(valueAt: (frequency: number) => number, low: number, high: number): void {
  const section = 0.6180339887498949;
  let [from, to] = [low, high];
  let x = to - section * (to - from);
  let y = from + section * (to - from);
  let [atX, atY] = [valueAt(x), valueAt(y)];
  for (let i = 0; i < CLIMB_STEPS; i++) {
    if (atX > atY) {
      [to, y, atY] = [y, x, atX];
      x = to - section * (to - from);
      atX = valueAt(x);
    } else {
      [from, x, atX] = [x, y, atY];
      y = from + section * (to - from);
      atY = valueAt(y);
    }
  }
}
