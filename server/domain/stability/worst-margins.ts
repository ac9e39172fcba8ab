import {
  channelMargins,
  CHANNELS,
  type Channel,
  type ChannelLoop,
  isStable,
  linearise,
  loopSystem,
  type MarketModel,
  type OperatingPoint,
  type Trajectory,
  WINDOW_LENGTH,
} from '../market';
import { log } from '../elementary';

/** The worst margins of one channel over the states N, N−5 … N−30 of a run. */
export interface WorstMargins {
  /** least |20·log₁₀ factor| over factors above and below 1; Infinity without a crossover */
  readonly gainDecibels: number;
  /** least |degrees|; Infinity without a crossover */
  readonly phaseDegrees: number;
  /** least distance of L to −1 */
  readonly modulus: number;
  /** the closed loop is unstable at one of the states */
  readonly unstable: boolean;
}

/** Intervals between the states at which margins are judged. */
const STRIDE = 5;
const DECIBELS_PER_NEPER = 20 / log(10);

/** Worst margins of the channels of an operating point; those of its final state are taken from the point. */
export function worstMargins(
  model: MarketModel,
  point: OperatingPoint,
  run: Trajectory,
): Partial<Record<Channel, WorstMargins>> {
  const worst: Partial<Record<Channel, WorstMargins>> = {};
  const channels = CHANNELS.filter((channel) => point.loops[channel] !== undefined);
  for (const channel of channels) worst[channel] = inReview(point.loops[channel]!);
  const last = run.states.length - 1;
  for (let back = STRIDE; back <= Math.min(WINDOW_LENGTH, last); back += STRIDE) {
    const linear = linearise(model, run.states[last - back], run.drift, 'pressed');
    const closedLoopStable = isStable(linear);
    for (const channel of channels) {
      const found = channelMargins(loopSystem(model, linear, channel));
      worst[channel] = worse(worst[channel]!, inReview({ ...found, closedLoopStable }));
    }
  }
  return worst;
}

function inReview(
  loop: Pick<ChannelLoop, 'gainMargins' | 'phaseMargins' | 'modulusMargin' | 'closedLoopStable'>,
): WorstMargins {
  return {
    gainDecibels: Math.min(Infinity, ...loop.gainMargins.map(({ factor }) => decibels(factor))),
    phaseDegrees: Math.min(Infinity, ...loop.phaseMargins.map(({ degrees }) => Math.abs(degrees))),
    modulus: loop.modulusMargin.value ?? Infinity,
    unstable: !loop.closedLoopStable,
  };
}

function decibels(factor: number): number {
  return Math.abs(DECIBELS_PER_NEPER * log(factor));
}

function worse(one: WorstMargins, other: WorstMargins): WorstMargins {
  return {
    gainDecibels: Math.min(one.gainDecibels, other.gainDecibels),
    phaseDegrees: Math.min(one.phaseDegrees, other.phaseDegrees),
    modulus: Math.min(one.modulus, other.modulus),
    unstable: one.unstable || other.unstable,
  };
}
