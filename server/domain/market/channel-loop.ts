import {
  type ClassicalMargins,
  classicalMargins,
  evaluateOnAxis,
  type LoopModel,
  loopModel,
  marginsOfModel,
} from '../control';
import { pow } from '../elementary';
import type { Linearisation } from './jacobian';
import { type LoopSystem, loopSystem } from './loop-system';
import type { Channel } from './market';
import type { MarketModel } from './market-model';

/** Margins of one channel at one state; frequencies in rad/s, null = infinite or absent. */
export interface ChannelLoop {
  /** L is zero at this state */
  readonly inactive?: true;
  readonly closedLoopStable: boolean;
  readonly gainMargins: readonly { readonly factor: number; readonly frequency: number }[];
  readonly phaseMargins: readonly { readonly degrees: number; readonly frequency: number }[];
  readonly modulusMargin: Extremum;
  readonly sensitivityPeak: Extremum;
  readonly delayMargin: {
    readonly seconds: number;
    /** whole update intervals */
    readonly intervals: number;
    readonly frequency: number;
  } | null;
  readonly diskMargin: {
    readonly value: number;
    readonly gainFactors: readonly [number, number | null];
    readonly phaseDegrees: number;
    readonly frequency: number | null;
  };
  /** highest frequency at which |L| = 1 */
  readonly bandwidth: number | null;
}

export interface Extremum {
  readonly value: number | null;
  readonly frequency: number | null;
}

/** Crossovers are searched from here, rad/s. */
const LEAST_FREQUENCY = 1e-7;
/** |L| below this is zero. */
const LEAST_RESPONSE = 1e-9;
const FREQUENCIES_PER_DECADE = 8;
const SEARCH = { minimumFrequency: LEAST_FREQUENCY, smallestResponse: LEAST_RESPONSE };

/** Margins of the return ratio of a channel, all other loops closed. */
export function channelLoop(
  model: MarketModel,
  linear: Linearisation,
  channel: Channel,
  closedLoopStable: boolean,
): ChannelLoop {
  const loop = loopSystem(model, linear, channel);
  const response = loopModel(loop.system);
  const found = countedAtOne(marginsOfModel(response, { ...SEARCH, closedLoopStable }), loop);
  const delay = found.delayMargin;
  const bandwidth = found.phaseMargins.reduce((highest, { frequency }) => Math.max(highest, frequency), 0);
  const { diskMargin } = found;
  return {
    ...(isZero(model, response) ? { inactive: true as const } : {}),
    closedLoopStable,
    gainMargins: found.gainMargins,
    phaseMargins: found.phaseMargins,
    modulusMargin: extremum(found.modulusMargin),
    sensitivityPeak: extremum(found.sensitivityPeak),
    delayMargin: delay && { ...delay, intervals: Math.floor(delay.seconds / model.constants.updateInterval) },
    diskMargin: {
      value: diskMargin.value,
      gainFactors: [diskMargin.gainFactors[0], orNull(diskMargin.gainFactors[1])],
      phaseDegrees: diskMargin.phaseDegrees,
      frequency: orNull(diskMargin.frequency),
    },
    bandwidth: bandwidth > 0 ? bandwidth : null,
  };
}

/** Gain, phase and modulus margins, which don't ask whether the closed loop is stable. */
export function channelMargins(loop: LoopSystem): ClassicalMargins {
  return countedAtOne(classicalMargins(loopModel(loop.system), SEARCH), loop);
}

/** z = 1 counts only where zI − A isn't singular there. */
function countedAtOne<Found extends ClassicalMargins>(found: Found, { isSingularAtOne }: LoopSystem): Found {
  if (!isSingularAtOne) return found;
  return { ...found, gainMargins: found.gainMargins.filter(({ frequency }) => frequency > 0) };
}

/** Whether |L| stays below 1e-9 everywhere. */
function isZero(model: MarketModel, response: LoopModel): boolean {
  const interval = model.constants.updateInterval;
  const { exact } = response;
  const ratio = pow(10, 1 / FREQUENCIES_PER_DECADE);
  for (let frequency = Math.PI / interval; frequency > LEAST_FREQUENCY; frequency /= ratio) {
    if (!evaluateOnAxis(response, frequency * interval)) return false;
    if (exact.re * exact.re + exact.im * exact.im >= LEAST_RESPONSE * LEAST_RESPONSE) return false;
  }
  return true;
}

function extremum({ value, frequency }: { value: number; frequency: number }): Extremum {
  return { value: orNull(value), frequency: orNull(frequency) };
}

function orNull(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
