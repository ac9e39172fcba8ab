import { CORE, type MarketModel, stateIndex } from '../../market';
import { kickedRun } from './kicked-run';
import type { LoopElement } from './loop-elements';
import { measureOscillation } from './measure-oscillation';

/** What the model does after a push, at one element. */
export interface ObservedRun {
  /** natural units (1 % of price, and flow worth 1 % of price) by which price and skew were pushed */
  readonly kick: number;
  readonly outcome: 'settles' | 'oscillates' | 'grows' | 'collapses';
  /** half the peak-to-peak in the end; null after a collapse */
  readonly amplitude: number | null;
  /** null where it doesn't oscillate */
  readonly periodSeconds: number | null;
}

/** Small enough to be linear, worth a percent, and worth a tenth of the book's depth to 1 %. */
const KICKS = [0.01, 1, 10];

/** One list per element, one entry per push. */
export function observedRuns(
  model: MarketModel,
  state: Readonly<Float64Array>,
  drift: number,
  elements: readonly LoopElement[],
  steps: number,
): ObservedRun[][] {
  const runs = KICKS.map((kick) => ({ kick, ...kickedRun(model, pushed(model, state, kick), drift, elements, steps) }));
  return elements.map((_, k) =>
    runs.map(({ kick, collapsed, signals }) =>
      collapsed
        ? { kick, outcome: 'collapses' as const, amplitude: null, periodSeconds: null }
        : { kick, ...measureOscillation(signals[k], model.constants.updateInterval) },
    ),
  );
}

/** The mark pushed against the crowded side, and the skew towards it. */
function pushed(model: MarketModel, state: Readonly<Float64Array>, kick: number): Float64Array {
  const start = Float64Array.from(state);
  const { side } = model.constants;
  for (const [core, sign] of [
    [CORE.displacement, -side],
    [CORE.skew, side],
  ]) {
    const at = stateIndex(model, core);
    start[at] += sign * kick * model.units[at];
  }
  return start;
}
