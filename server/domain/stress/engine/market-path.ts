import {
  COMMAND_LENGTH,
  CORE,
  CORE_INPUT_LENGTH,
  CORE_LENGTH,
  DELAY_ENTRY_LENGTH,
  initialState,
  type MarketModel,
  readCore,
  shiftDelayLine,
} from '../../market';

/** One market on a path: the model's state, and room for the step under way. */
export interface MarketPath {
  /** state by CORE, with the oldest entry of the delay line during a step */
  readonly core: Float64Array;
  /** (V, L, x) of past intervals, newest first */
  readonly delayLine: Float64Array;
  /** the new state by CORE; gap, backlog and open interest stay at rest: the accounts are the front */
  readonly next: Float64Array;
  readonly commands: Float64Array;
  /** (V, L, x) before each of the last steps, step t at t mod its length; empty where latency never changes */
  readonly history: Float64Array;
  /** the step whose entry was read last; −1: none yet, the rest's is in use */
  lastRead: number;
  /** what arbitrageurs are after, USD, signed */
  arbitrageTarget: number;
}

/** @param extraSteps by how much latency may grow at most, intervals; null where it can't */
export function createMarketPath(model: MarketModel, extraSteps: number | null): MarketPath {
  const remembered = extraSteps === null ? 0 : model.delaySteps + Math.ceil(extraSteps) + 1;
  return {
    core: new Float64Array(CORE_INPUT_LENGTH),
    delayLine: new Float64Array(DELAY_ENTRY_LENGTH * model.delaySteps),
    next: new Float64Array(CORE_LENGTH),
    commands: new Float64Array(COMMAND_LENGTH),
    history: new Float64Array(DELAY_ENTRY_LENGTH * remembered),
    lastRead: -1,
    arbitrageTarget: 0,
  };
}

/** The model's rest, with the book's skew (USD) in the place of the model's. */
export function resetMarketPath(model: MarketModel, path: MarketPath, skew: number): void {
  readCore(model, initialState(model), path.core);
  for (let k = 0; k < model.delaySteps; k++) {
    path.delayLine[DELAY_ENTRY_LENGTH * k] = path.core[CORE.delayedVariance];
    path.delayLine[DELAY_ENTRY_LENGTH * k + 1] = path.core[CORE.delayedImbalance];
    path.delayLine[DELAY_ENTRY_LENGTH * k + 2] = path.core[CORE.delayedDisplacement];
  }
  path.core[CORE.skew] = skew;
  path.next.set(path.core.subarray(0, CORE_LENGTH));
  path.commands.fill(0);
  path.lastRead = -1;
  path.arbitrageTarget = 0;
}

/**
 * Takes the oldest entry of the delay line (the present where there is none), then shifts the present in. While signals
 * are frozen, the entry taken last stays.
 */
export function passDelayLine(model: MarketModel, { core, delayLine }: MarketPath, areFrozen: boolean): void {
  const oldest = delayLine.length - DELAY_ENTRY_LENGTH;
  const delayed = oldest >= 0;
  const variance = core[CORE.variance];
  const imbalance = core[CORE.imbalance];
  const displacement = core[CORE.displacement];
  if (!areFrozen) {
    core[CORE.delayedVariance] = delayed ? delayLine[oldest] : variance;
    core[CORE.delayedImbalance] = delayed ? delayLine[oldest + 1] : imbalance;
    core[CORE.delayedDisplacement] = delayed ? delayLine[oldest + 2] : displacement;
  }
  shiftDelayLine(delayLine, 0, model.delaySteps, variance, imbalance, displacement);
}

/**
 * The same where latency varies: takes the entry of as many steps ago as the latency now is, rounded up, but none older than
 * what was taken before.
 *
 * @param extraSteps latency beyond the model's own, intervals
 */
export function readLate(
  model: MarketModel,
  path: MarketPath,
  step: number,
  extraSteps: number,
  areFrozen: boolean,
): void {
  const { core, history } = path;
  const remembered = history.length / DELAY_ENTRY_LENGTH;
  const now = DELAY_ENTRY_LENGTH * (step % remembered);
  history[now] = core[CORE.variance];
  history[now + 1] = core[CORE.imbalance];
  history[now + 2] = core[CORE.displacement];
  if (areFrozen) return;
  const wanted = step - model.delaySteps - Math.ceil(extraSteps - 1e-9);
  path.lastRead = Math.max(path.lastRead, wanted);
  if (path.lastRead < 0) return;
  const at = DELAY_ENTRY_LENGTH * (path.lastRead % remembered);
  core[CORE.delayedVariance] = history[at];
  core[CORE.delayedImbalance] = history[at + 1];
  core[CORE.delayedDisplacement] = history[at + 2];
}
