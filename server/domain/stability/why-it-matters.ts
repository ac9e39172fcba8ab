import type { Channel } from '../market';

/** What drives each loop, of which its gain margin says how much more there may be. */
const DRIVER: Readonly<Record<Channel, string>> = {
  margin: 'margin raised by volatility',
  funding: 'funding moved by skew',
  depth: 'liquidity that leaves when volatility rises',
  liquidation: 'forced selling for each step down',
  hedge: 'hedging flow for each move',
};

const WHY: Readonly<Record<string, (driver: string) => string>> = {
  windowGrowth: () =>
    'Above 1 a small move comes back larger at every interval, and the market runs away by itself from where it stands.',
  gainMargin: (driver) =>
    `It says how much more ${driver} the market bears before the loop feeds itself, should the model be wrong or the market change.`,
  phaseMargin: () =>
    'It says how much more delay the loop bears, from slow oracles or slow traders, before it rings without end.',
  modulusMargin: () =>
    'It says how far gain and delay may be wrong together, which gain and phase margin, each taken alone, can miss.',
  margins: () => 'A market that collapsed on the way has no loops left to measure: nothing can vouch for it.',
  criticalShock: () =>
    'From this shock on the loops themselves move the price, so that liquidations and losses outrun what caused them.',
};

/**
 * One sentence on why a check of the stability report matters, by its name, such as `gainMargin.margin@0.05`; null for
 * a name that no report gives.
 */
export function whyItMatters(checkName: string): string | null {
  const [kind, channel] = checkName.split('@')[0].split('.');
  return WHY[kind]?.(DRIVER[channel as Channel] ?? 'gain') ?? null;
}
