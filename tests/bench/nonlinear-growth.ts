import type { RandomStream } from '@/server/domain/elementary';
import {
  CORE,
  linearise,
  type MarketModel,
  openIntegrators,
  shockInputs,
  stateIndex,
  step,
} from '@/server/domain/market';

/** What small perturbations of the nonlinear trajectory do along the window, by iteration alone. */
export interface NonlinearGrowth {
  readonly outcome: 'decays' | 'grows' | 'undecided';
  /** factor per interval along the stretch that grew most */
  readonly perInterval: number;
}

/** Size of a perturbation in natural units: 1e-8 of price, in which a difference still has six digits. */
const SIZE = 1e-6;
const STRETCHES = [5, 10, 30];
/** Intervals for which each stretch is repeated to rank it; the second half counts. */
const RANKING = 160;
/** Stretches of each length that are followed to a decision. */
const FOLLOWED = 2;
/** Intervals until what is quick, and what only a non-normal product does at first, is over … */
const WARM_UP = 300;
/** … after which this factor (its ln) decides. */
const DECIDED = Math.log(30);
const MOST_INTERVALS = 8_000;
/** Seeded directions at rest, where the front's kink answers a fall and a rise differently. */
const DIRECTIONS_AT_REST = 4;

interface Stretch {
  readonly from: number;
  readonly length: number;
}

/**
 * Perturbs the trajectory at the start of a stretch of the window in a seeded direction, runs perturbed and unperturbed
 * through it under the same shock, and lays the difference, scaled back to its first size, on the start of the same stretch
 * again: a perturbation of the shock that goes on like this stretch. Its growth per interval is the stretch's own rate, free
 * of the transient growth that a single pass through a non-normal product shows. No derivative is used, but to find
 * integrators that nothing feeds back, which the report leaves out and names.
 *
 * @param states the window and the state after it
 */
export function nonlinearGrowth(
  model: MarketModel,
  states: readonly Float64Array[],
  drift: number,
  stream: RandomStream,
): NonlinearGrowth {
  const window = states.length - 1;
  const atRest = states.every((state) => state.every((value, i) => value === states[0][i]));
  const lengths = [...new Set(STRETCHES.map((length) => Math.min(length, window)))];
  const stretches = atRest
    ? Array.from({ length: DIRECTIONS_AT_REST }, (): Stretch => ({ from: 0, length: 1 }))
    : lengths.flatMap((length) =>
        Array.from({ length: window - length + 1 }, (_, from): Stretch => ({ from, length })),
      );
  let drawn = 0;
  const ranked = stretches.map((stretch) => {
    const run = repeated(
      model,
      states,
      drift,
      stretch,
      direction(model, states[stretch.from], stream, () => drawn++),
    );
    const passes = Math.ceil(RANKING / stretch.length);
    let growth = 0;
    for (let k = 0; k < passes; k += 1) growth += k < passes / 2 ? 0 * run() : run();
    return { stretch, run, growth };
  });
  const followed = atRest
    ? ranked
    : lengths.flatMap((length) =>
        ranked
          .filter(({ stretch }) => stretch.length === length)
          .sort((one, other) => other.growth - one.growth)
          .slice(0, FOLLOWED),
      );
  const found = followed.map(({ stretch, run }) => follow(stretch, run));
  const fastest = found.reduce((best, one) => (one.perInterval > best.perInterval ? one : best));
  return found.find(({ outcome }) => outcome === 'grows') ?? fastest;
}

/** Repeats a stretch until the perturbation has grown or shrunk enough since the warm-up, and tells its rate. */
function follow({ length }: Stretch, run: () => number): NonlinearGrowth {
  let total = 0;
  let intervals = 0;
  for (let warm = 0; Math.abs(total) < DECIDED && intervals < MOST_INTERVALS; warm += length) {
    const pass = run();
    if (pass === -Infinity) return { outcome: 'decays', perInterval: 0 };
    if (warm < WARM_UP) continue;
    total += pass;
    intervals += length;
  }
  const perInterval = Math.exp(total / intervals);
  if (Math.abs(total) < DECIDED) return { outcome: 'undecided', perInterval };
  return { outcome: total > 0 ? 'grows' : 'decays', perInterval };
}

/** A function that takes the perturbation once through the stretch and answers ln of its growth. */
function repeated(
  model: MarketModel,
  states: readonly Float64Array[],
  drift: number,
  { from, length }: Stretch,
  first: Float64Array,
): () => number {
  const inputs = shockInputs(model, drift);
  const state = new Float64Array(model.dimension);
  const open = openAlong(model, states.slice(from, from + length), drift);
  const left = (perturbation: Float64Array) => {
    for (const i of open) perturbation[i] = 0;
    return perturbation;
  };
  let perturbation = scaled(left(first), SIZE);
  return () => {
    for (let i = 0; i < state.length; i += 1) state[i] = states[from][i] + perturbation[i] * model.units[i];
    for (let k = 0; k < length; k += 1) step(model, state, inputs, state);
    const after = left(state.map((value, i) => (value - states[from + length][i]) / model.units[i]));
    const growth = Math.log(norm(after) / SIZE);
    perturbation = scaled(after, SIZE);
    return growth;
  };
}

/** Integrators that nothing feeds back over the whole stretch. */
function openAlong(model: MarketModel, states: readonly Float64Array[], drift: number): number[] {
  const n = model.dimension;
  const product = states.reduce<Float64Array | null>((before, state) => {
    const { a } = linearise(model, state, drift, 'own');
    if (before === null) return a;
    const next = new Float64Array(n * n);
    for (let i = 0; i < n; i += 1) {
      for (let k = 0; k < n; k += 1) {
        if (a[i * n + k] !== 0) for (let j = 0; j < n; j += 1) next[i * n + j] += a[i * n + k] * before[k * n + j];
      }
    }
    return next;
  }, null);
  return openIntegrators(product!, n);
}

/** A normal direction in natural units; a gap or a backlog at 0 may only rise. */
function direction(model: MarketModel, state: Float64Array, stream: RandomStream, next: () => number): Float64Array {
  const found = Float64Array.from({ length: model.dimension }, () => stream.normalAt(next()));
  for (const core of [CORE.gap, CORE.backlog]) {
    const at = stateIndex(model, core);
    if (state[at] === 0) found[at] = Math.abs(found[at]);
  }
  return found;
}

function norm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

function scaled(values: Float64Array, size: number): Float64Array {
  const length = norm(values);
  return length === 0 ? values : values.map((value) => (value * size) / length);
}
