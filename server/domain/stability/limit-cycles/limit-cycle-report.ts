import {
  CHANNELS,
  type Channel,
  linearise,
  type Market,
  type MarketModel,
  marketModel,
  type Shock,
  shockInputs,
  step,
  trajectory,
} from '../../market';
import type { Policy } from '../policy';
import { compareCycles, type Comparison } from './compare-cycles';
import { type ElementName, type LoopElement, loopElements } from './loop-elements';
import { type ObservedRun, observedRuns } from './observed-runs';
import { type PredictedCycle, predictedCycles } from './predicted-cycles';

/** One non-smooth element: what harmonic balance predicts, and what the iterated model does. Plain data. */
export interface ElementCycles extends Comparison {
  readonly channel: Channel;
  /** null where the channel has none */
  readonly element: ElementName | null;
  /** of amplitudes */
  readonly unit: string;
  readonly predicted: readonly PredictedCycle[];
  readonly observed: readonly ObservedRun[];
  /** the channel whose confirmed cycle passes through this element */
  readonly carriedBy?: Channel;
}

export interface PointCycles {
  /** y, log */
  readonly shock: number;
  /** T, s */
  readonly horizon: number;
  /** the market collapsed on the way: there is nothing to oscillate around */
  readonly collapsed: boolean;
  /** intervals for which the pushed model was iterated */
  readonly intervals: number;
  readonly elements: readonly ElementCycles[];
}

export interface LimitCycleReport {
  readonly points: readonly PointCycles[];
  /** whether some run didn't settle */
  readonly oscillates: boolean;
}

const LEAST_INTERVALS = 4_000;
const MOST_INTERVALS = 20_000;
/** of the slowest predicted cycle */
const TURNS = 40;
/** Relative difference of periods within which two signals are one oscillation. */
const ONE_OSCILLATION = 0.05;

/**
 * Limit cycles of every non-smooth element at a policy's operating points: predicted by harmonic balance from the return
 * ratio at the end of the shock, then confirmed or denied by iterating the nonlinear model from there, pushed a little, by a
 * percent and by ten, for at least 4 000 intervals and 40 periods (at most 20 000 intervals), the shock going on as it came.
 *
 * A prediction takes one element at a time, as if the others were linear, and the operating point as if it stayed.
 */
export function limitCycleReport(
  market: Market,
  policy: Policy,
  onProgress: (done: number, total: number) => void = () => undefined,
): LimitCycleReport {
  const model = marketModel(market);
  const { length } = policy.operatingPoints;
  const points = policy.operatingPoints.map((shock, k) => {
    const found = pointCycles(model, shock);
    onProgress(k + 1, length);
    return found;
  });
  const oscillates = points.some(({ collapsed, elements }) => {
    return collapsed || elements.some(({ observed }) => observed.some(({ outcome }) => outcome !== 'settles'));
  });
  return { points, oscillates };
}

function pointCycles(model: MarketModel, shock: Shock): PointCycles {
  const run = trajectory(model, shock);
  const head = { shock: shock.shock, horizon: shock.horizonSeconds, collapsed: run.collapsed };
  if (run.collapsed) return { ...head, intervals: 0, elements: [] };
  const state = run.states[run.states.length - 1];
  const pressed = elementsAt(model, state, run.drift, 'pressed');
  const own = elementsAt(model, state, run.drift, 'own');
  const predicted = pressed.map((element, k) => predictedCycles(own[k], element));
  const slowest = Math.max(0, ...predicted.flat().map(({ periodSeconds }) => periodSeconds));
  const turns = Math.ceil((TURNS * slowest) / model.constants.updateInterval);
  const intervals = Math.min(MOST_INTERVALS, Math.max(LEAST_INTERVALS, turns));
  const observed = observedRuns(model, state, run.drift, pressed, intervals);
  const rows = pressed.map(({ channel, name, unit }, k): ElementCycles => {
    const found = { channel, element: name, unit, predicted: predicted[k], observed: observed[k] };
    return { ...found, ...compareCycles(predicted[k], observed[k]) };
  });
  return { ...head, intervals, elements: withSmoothChannels(rows.map((row) => attributed(row, rows))) };
}

function elementsAt(
  model: MarketModel,
  state: Readonly<Float64Array>,
  drift: number,
  branch: 'own' | 'pressed',
): LoopElement[] {
  const linear = linearise(model, state, drift, branch);
  step(model, state, shockInputs(model, drift), new Float64Array(model.dimension));
  return loopElements(model, linear, Float64Array.from(model.scratch.commands), state);
}

/** An oscillation that another loop was predicted to hold isn't news where it merely passes through. */
function attributed(row: ElementCycles, rows: readonly ElementCycles[]): ElementCycles {
  if (row.state !== 'seen, not predicted') return row;
  const holds = rows.find(
    (other) =>
      other.state === 'predicted and confirmed' &&
      other.observed.some(({ periodSeconds: one }) =>
        row.observed.some(({ periodSeconds }) => isOne(one, periodSeconds)),
      ),
  );
  return holds ? { ...row, state: 'no cycle predicted', carriedBy: holds.channel } : row;
}

function isOne(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && Math.abs(one / other - 1) <= ONE_OSCILLATION;
}

function withSmoothChannels(rows: readonly ElementCycles[]): ElementCycles[] {
  return CHANNELS.flatMap((channel): ElementCycles[] => {
    const own = rows.filter((row) => row.channel === channel);
    if (own.length > 0) return own;
    const nothing = { channel, element: null, unit: '', predicted: [], observed: [] };
    return [{ ...nothing, state: 'no cycle predicted', difference: null }];
  });
}
