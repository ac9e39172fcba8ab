import type { Check } from '../checks/check-state';
import { CHANNELS, type Channel, type OperatingPoint } from '../market';
import type { Policy } from './policy';
import { fall, pointName, rounded } from './wording';
import type { WorstMargins } from './worst-margins';

interface Quantity {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly value: (worst: WorstMargins) => number;
  readonly limit: (policy: Policy, channel: Channel) => number;
  /** what a shortfall means */
  readonly meaning: (channel: Channel) => string;
}

/** What a judgement of margins has to know of the operating point. */
export type JudgedPoint = Pick<OperatingPoint, 'shock' | 'horizon' | 'collapsed' | 'saturated'>;

const QUANTITIES: readonly Quantity[] = [
  {
    name: 'gainMargin',
    title: 'gain margin',
    unit: 'dB',
    value: ({ gainDecibels }) => gainDecibels,
    limit: (policy, channel) => policy.minGainMarginDecibels[channel],
    meaning: (channel) => `a little more ${GAIN_OF[channel]} and the loop feeds itself`,
  },
  {
    name: 'phaseMargin',
    title: 'phase margin',
    unit: 'degrees',
    value: ({ phaseDegrees }) => phaseDegrees,
    limit: ({ minPhaseMarginDegrees }) => minPhaseMarginDegrees,
    meaning: () => 'a little more delay and the loop rings without end',
  },
  {
    name: 'modulusMargin',
    title: 'modulus margin',
    unit: '',
    value: ({ modulus }) => modulus,
    limit: ({ minModulusMargin }) => minModulusMargin,
    meaning: () => 'a small error in gain and delay together tips the loop over',
  },
];

const GAIN_OF: Readonly<Record<Channel, string>> = {
  margin: 'margin gain',
  funding: 'funding gain',
  depth: 'liquidity flight',
  liquidation: 'forced selling',
  hedge: 'hedging flow',
};

/**
 * The least ratio of a margin to what the policy asks of it, over channels and kinds (dB to dB, degrees to degrees): 1 is
 * the policy's edge, 0 an unstable closed loop, Infinity where nothing is asked. A limit of 0 asks for stability alone.
 */
export function leastMarginRatio(worst: Readonly<Partial<Record<Channel, WorstMargins>>>, policy: Policy): number {
  const ratios = CHANNELS.flatMap((channel) => {
    const margins = worst[channel];
    if (margins === undefined) return [];
    if (margins.unstable) return [0];
    return QUANTITIES.map(({ value, limit }) => value(margins) / limit(policy, channel));
  });
  return ratios.reduce((least, ratio) => (ratio < least ? ratio : least), Infinity);
}

/** Gain, phase and modulus margins of every channel that has a gain, at one operating point. */
export function marginChecks(
  point: JudgedPoint,
  worst: Readonly<Partial<Record<Channel, WorstMargins>>>,
  policy: Policy,
): Check[] {
  if (point.collapsed) return [collapsedCheck(point)];
  return CHANNELS.flatMap((channel) => {
    const margins = worst[channel];
    return margins === undefined
      ? []
      : QUANTITIES.map((quantity) => marginCheck(point, channel, quantity, margins, quantity.limit(policy, channel)));
  });
}

function marginCheck(
  point: JudgedPoint,
  channel: Channel,
  { name, title, unit, value, meaning }: Quantity,
  margins: WorstMargins,
  limit: number,
): Check {
  const found = value(margins);
  const shown = Number.isFinite(found) ? found : null;
  const check = { name: `${name}.${channel}@${pointName(point)}`, value: shown, limit, unit };
  const where = `during ${fall(point)}`;
  const spoken = unit === '' ? '' : ` ${unit}`;
  const size = shown === null ? 'infinite' : `${rounded(shown)}${spoken}`;
  const subject = `The ${title} of the ${channel} loop`;
  if (margins.unstable) {
    const reason = `The closed loop is unstable ${where}, so that the ${title} of the ${channel} loop (${size}) protects nothing.`;
    return { ...check, state: 'fail', reason };
  }
  if (found < limit) {
    const reason = `${subject} is ${size} ${where}, where at least ${rounded(limit)} is asked: ${meaning(channel)}.`;
    return { ...check, state: 'fail', reason };
  }
  if (point.saturated.includes(channel)) {
    const reason = `${subject} reads ${size} ${where}, but the channel is at a limit there, so that the figure says nothing about it.`;
    return { ...check, state: 'warn', reason };
  }
  const reason = `${subject} is ${size} ${where}, at least the ${rounded(limit)} asked: the loop stays clear of instability.`;
  return { ...check, state: 'pass', reason };
}

function collapsedCheck(point: JudgedPoint): Check {
  return {
    name: `margins@${pointName(point)}`,
    state: 'fail',
    value: null,
    limit: null,
    unit: '',
    reason: `No margin exists during ${fall(point)}, because the market collapsed on the way.`,
  };
}
