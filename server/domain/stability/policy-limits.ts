import { CHANNELS } from '../market/market';
import type { Policy } from './policy';

type Channel = keyof Policy['minGainMarginDecibels'];

/** The path of a single limit in a policy. */
export type PolicyLimitKey =
  | 'maxWindowGrowth'
  | `minGainMarginDecibels.${Channel}`
  | 'minPhaseMarginDegrees'
  | 'minModulusMargin'
  | 'minCriticalShock';

/** One limit of a policy, in words. */
export interface PolicyLimit {
  readonly key: PolicyLimitKey;
  readonly label: string;
  /** in which the policy holds it */
  readonly unit: string;
  /** whether a parameter set must stay above it or below it */
  readonly kind: 'least' | 'most';
  /** one sentence: what the limit protects from */
  readonly why: string;
}

/** What each loop does when it has too much gain. */
const FEEDS_ITSELF: Readonly<Record<Channel, string>> = {
  margin: 'Margin that follows volatility too eagerly sells into the fall it measures.',
  funding: 'Funding that answers skew too strongly makes traders overshoot and the skew ring.',
  depth: 'Liquidity that flees volatility leaves less depth, and so more volatility.',
  liquidation: 'A denser liquidation front than was measured turns a fall into a cascade.',
  hedge: 'Hedgers who are short gamma sell falls and buy rises, and so push the price the way it goes.',
};

const gainMargin = (channel: Channel): PolicyLimit => ({
  key: `minGainMarginDecibels.${channel}`,
  label: `Gain margin, ${channel} loop`,
  unit: 'dB',
  kind: 'least',
  why: FEEDS_ITSELF[channel],
});

/** Every single limit, in the order in which people read them; operating points stand apart. */
export const POLICY_LIMITS: readonly PolicyLimit[] = [
  {
    key: 'minCriticalShock',
    label: 'Critical shock',
    unit: 'log',
    kind: 'least',
    why: 'A smaller shock must never be enough for the loops to add half as much again to it.',
  },
  {
    key: 'maxWindowGrowth',
    label: 'Growth per interval',
    unit: 'per interval',
    kind: 'most',
    why: 'Above 1 a small move grows at every interval instead of dying out; a hair more than 1 leaves room for rounding.',
  },
  ...CHANNELS.map(gainMargin),
  {
    key: 'minPhaseMarginDegrees',
    label: 'Phase margin, all loops',
    unit: 'degrees',
    kind: 'least',
    why: 'Oracles, traders and blocks are late at times; below 30° a loop rings for long after each shock.',
  },
  {
    key: 'minModulusMargin',
    label: 'Modulus margin, all loops',
    unit: '',
    kind: 'least',
    why: 'Gain and delay may both be a little wrong at once; at 0.25 a disturbance is amplified four times at most.',
  },
];

/** What a policy holds at a limit's key, in the limit's unit. */
export function policyLimit(policy: Omit<Policy, 'version'>, key: PolicyLimitKey): number {
  switch (key) {
    case 'maxWindowGrowth':
    case 'minPhaseMarginDegrees':
    case 'minModulusMargin':
    case 'minCriticalShock':
      return policy[key];
    default:
      return policy.minGainMarginDecibels[key.slice('minGainMarginDecibels.'.length) as Channel];
  }
}
