import { type LimitCycle, predictLimitCycles } from '../../control';
import type { LoopElement } from './loop-elements';

/** The front as the state has it, or as it would be once it is hit; 'both' where the two agree (that on the pressed branch is then told). */
export type PredictedOn = 'own' | 'pressed' | 'both';

/** A predicted cycle in the unit of the element's reading. */
export interface PredictedCycle extends LimitCycle {
  readonly branch: PredictedOn;
}

/** The search of a channel's margins: see `channelMargins`. */
const SEARCH = { minimumFrequency: 1e-7, smallestResponse: 1e-9 };
/** Relative distance within which the predictions of both branches are one. */
const SAME = 0.01;

/** Cycles of an element on either branch of the front. At rest the front is neither pressed nor free: both count. */
export function predictedCycles(own: LoopElement, pressed: LoopElement): PredictedCycle[] {
  const onOwn = predict(own);
  const onPressed = predict(pressed);
  const agrees = (one: LimitCycle, other: LimitCycle) =>
    near(one.amplitude, other.amplitude) && near(one.frequency, other.frequency) && one.stable === other.stable;
  const shared = onPressed.filter((cycle) => onOwn.some((other) => agrees(cycle, other)));
  return [
    ...onPressed.map((cycle) => ({
      ...cycle,
      branch: shared.includes(cycle) ? ('both' as const) : ('pressed' as const),
    })),
    ...onOwn
      .filter((cycle) => !shared.some((other) => agrees(cycle, other)))
      .map((cycle) => ({ ...cycle, branch: 'own' as const })),
  ].sort((one, other) => one.frequency - other.frequency);
}

function predict({ loop, element, readingPerInput }: LoopElement): LimitCycle[] {
  return predictLimitCycles(loop, element, SEARCH).map((cycle) => ({
    ...cycle,
    amplitude: cycle.amplitude * (readingPerInput?.(cycle.frequency) ?? 1),
  }));
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
}
