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
}

export function createMarketPath(model: MarketModel): MarketPath {
  return {
    core: new Float64Array(CORE_INPUT_LENGTH),
    delayLine: new Float64Array(DELAY_ENTRY_LENGTH * model.delaySteps),
    next: new Float64Array(CORE_LENGTH),
    commands: new Float64Array(COMMAND_LENGTH),
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
