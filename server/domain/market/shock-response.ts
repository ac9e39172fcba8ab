import { initialState } from './initial-state';
import { CORE, INPUT } from './layout';
import { type MarketModel, stateIndex } from './market-model';
import { step } from './step';
import { isSound, shockInputs } from './trajectory';

/** What a step of the fundamental does to the market, as series to plot and the figures that sum it up. */
export interface ShockResponse {
  readonly collapsed: boolean;
  /** s from the shock, one entry per interval, 0 = just before it */
  readonly timeSeconds: number[];
  /** side·(x⁰ − x), log: how far the loops have pushed the mark beyond the fundamental */
  readonly displacement: number[];
  /** cumulative return of the mark, log, on its own sign */
  readonly mark: number[];
  /** M, ratio */
  readonly margin: number[];
  /** the funding command, 1/day */
  readonly fundingRatePerDay: number[];
  /** D, USD per unit log price */
  readonly depth: number[];
  /** B, USD */
  readonly backlog: number[];
  /** s, USD */
  readonly skew: number[];
  /** greatest displacement over y; null where the run collapsed */
  readonly overshoot: number | null;
  /** s until the displacement stays within 2 % of y; null where it doesn't by the end */
  readonly settlingSeconds: number | null;
  /** second peak of the displacement over the first; null without a second */
  readonly peakRatio: number | null;
  /** s for the displacement to halve from its peak; null where it doesn't by the end */
  readonly discoverySeconds: number | null;
}

/** Part of y within which the displacement counts as settled. */
const SETTLED = 0.02;

/**
 * The response to a fall (rise, for a short side) of the fundamental by `shock` (log) in one interval, over
 * `durationSeconds`, against the same market undisturbed.
 */
export function shockResponse(model: MarketModel, shock: number, durationSeconds: number): ShockResponse {
  const { side, updateInterval } = model.constants;
  const series = emptySeries();
  const state = initialState(model);
  const undisturbed = initialState(model);
  const calm = shockInputs(model, 0);
  let fallen = 0;
  let collapsed = false;
  record(model, series, state, 0, 0, 0, 0);
  const steps = Math.max(1, Math.round(durationSeconds / updateInterval));
  for (let t = 1; t <= steps; t += 1) {
    step(model, undisturbed, calm, undisturbed);
    step(model, state, t === 1 ? shocked(model, shock) : calm, state);
    fallen -= side * state[CORE.markReturn];
    collapsed = !isSound(state, fallen);
    if (collapsed) break;
    const displaced = side * (undisturbed[CORE.displacement] - state[CORE.displacement]);
    record(model, series, state, t * updateInterval, displaced, -side * fallen, model.scratch.commands[1]);
  }
  return { ...series, collapsed, ...figures(series, shock, collapsed) };
}

function shocked(model: MarketModel, shock: number): Float64Array {
  const inputs = shockInputs(model, 0);
  inputs[INPUT.fundamentalReturn] = -model.constants.side * shock;
  return inputs;
}

type Series = Pick<
  ShockResponse,
  'timeSeconds' | 'displacement' | 'mark' | 'margin' | 'fundingRatePerDay' | 'depth' | 'backlog' | 'skew'
>;

function emptySeries(): Series {
  return {
    timeSeconds: [],
    displacement: [],
    mark: [],
    margin: [],
    fundingRatePerDay: [],
    depth: [],
    backlog: [],
    skew: [],
  };
}

function record(
  model: MarketModel,
  series: Series,
  state: Readonly<Float64Array>,
  timeSeconds: number,
  displaced: number,
  mark: number,
  funding: number,
): void {
  series.timeSeconds.push(timeSeconds);
  series.displacement.push(displaced);
  series.mark.push(mark);
  series.margin.push(state[stateIndex(model, CORE.margin)]);
  series.fundingRatePerDay.push(timeSeconds === 0 ? state[stateIndex(model, CORE.perceivedFunding)] : funding);
  series.depth.push(state[stateIndex(model, CORE.depth)]);
  series.backlog.push(state[stateIndex(model, CORE.backlog)]);
  series.skew.push(state[stateIndex(model, CORE.skew)]);
}

function figures({ displacement, timeSeconds }: Series, shock: number, collapsed: boolean) {
  if (collapsed) return { overshoot: null, settlingSeconds: null, peakRatio: null, discoverySeconds: null };
  const peaks = peakIndices(displacement);
  const [first, second] = peaks;
  const top = displacement.reduce((best, value, t) => (value > displacement[best] ? t : best), 0);
  const half = displacement.findIndex((value, t) => t > top && value <= displacement[top] / 2);
  const lastOutside = displacement.reduce((last, value, t) => (Math.abs(value) > SETTLED * shock ? t : last), -1);
  return {
    overshoot: shock > 0 ? displacement[top] / shock : null,
    settlingSeconds: lastOutside + 1 < displacement.length ? timeSeconds[lastOutside + 1] : null,
    peakRatio: second === undefined ? null : displacement[second] / displacement[first],
    discoverySeconds: half < 0 || displacement[top] <= 0 ? null : timeSeconds[half] - timeSeconds[top],
  };
}

/** Positive local maxima. */
function peakIndices(values: readonly number[]): number[] {
  return [...values.keys()].filter(
    (t) => t > 0 && t + 1 < values.length && values[t] > 0 && values[t] > values[t - 1] && values[t] >= values[t + 1],
  );
}
