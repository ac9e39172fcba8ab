import {
  channelMargins,
  CHANNELS,
  type Channel,
  type ChannelLoop,
  hasGain,
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
export const STRIDE = 5;
const DECIBELS_PER_NEPER = 20 / log(10);

/** Worst margins of the channels that have a gain over a run; those of its final state are taken from `point` if given. */
export function worstMargins(
  model: MarketModel,
  run: Trajectory,
  point?: OperatingPoint,
): Partial<Record<Channel, WorstMargins>> {
  const worst: Partial<Record<Channel, WorstMargins>> = {};
  const channels = CHANNELS.filter((channel) => hasGain(model.market, channel));
  const last = run.states.length - 1;
  for (let back = 0; back <= Math.min(WINDOW_LENGTH, last); back += STRIDE) {
    const found = back === 0 && point !== undefined ? point.loops : loopsAt(model, run, last - back, channels);
    for (const channel of channels) worst[channel] = worse(inReview(found[channel]!), worst[channel]);
  }
  return worst;
}

/** Whether the closed loop is unstable at one of the states at which margins are judged: then no margin counts. */
export function isUnstableSomewhere(model: MarketModel, { states, drift }: Trajectory): boolean {
  const last = states.length - 1;
  for (let back = 0; back <= Math.min(WINDOW_LENGTH, last); back += STRIDE) {
    if (!isStable(linearise(model, states[last - back], drift, 'pressed'))) return true;
  }
  return false;
}

type JudgedLoop = Pick<ChannelLoop, 'gainMargins' | 'phaseMargins' | 'modulusMargin' | 'closedLoopStable'>;

function loopsAt(
  model: MarketModel,
  { states, drift }: Trajectory,
  at: number,
  channels: readonly Channel[],
): Partial<Record<Channel, JudgedLoop>> {
  const linear = linearise(model, states[at], drift, 'pressed');
  const closedLoopStable = isStable(linear);
  const loops: Partial<Record<Channel, JudgedLoop>> = {};
  for (const channel of channels) {
    loops[channel] = { ...channelMargins(loopSystem(model, linear, channel)), closedLoopStable };
  }
  return loops;
}

function inReview(loop: JudgedLoop): WorstMargins {
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

function worse(one: WorstMargins, other: WorstMargins | undefined): WorstMargins {
  if (other === undefined) return one;
  return {
    gainDecibels: Math.min(one.gainDecibels, other.gainDecibels),
    phaseDegrees: Math.min(one.phaseDegrees, other.phaseDegrees),
    modulus: Math.min(one.modulus, other.modulus),
    unstable: one.unstable || other.unstable,
  };
}
