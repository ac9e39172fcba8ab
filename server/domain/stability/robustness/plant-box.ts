import { exp, log } from '../../elementary';
import { type Market, MARKET_FIELDS, type Plant } from '../../market';
import { DEFAULT_BOX } from './default-box';

/** What one plant constant may be. */
export interface BoxSide {
  readonly field: keyof Plant;
  readonly unit: string;
  readonly nominal: number;
  readonly low: number;
  readonly high: number;
  /** the market's own interval, or the default relative one */
  readonly source: 'market' | 'default';
  /** how a share of the way from low to high is measured, and a sample drawn: evenly in ln |value|, or in the value */
  readonly scale: 'log' | 'linear';
}

/** The box of a market's plant, one side per constant in the order of `Plant`. A constant of 0 without an interval stays 0. */
export function plantBox(market: Market): BoxSide[] {
  return (Object.keys(DEFAULT_BOX.factors) as (keyof Plant)[]).map((field) => {
    const nominal = market.plant[field];
    const { unit, least, most } = MARKET_FIELDS.plant[field];
    const own = market.uncertainty?.[field];
    const factor = DEFAULT_BOX.factors[field];
    const ends = own ?? [Math.min(nominal / factor, nominal * factor), Math.max(nominal / factor, nominal * factor)];
    const [low, high] = [Math.max(least, ends[0]), Math.min(most, ends[1])];
    const scale = low > 0 || high < 0 ? ('log' as const) : ('linear' as const);
    return { field, unit, nominal, low, high, source: own ? 'market' : 'default', scale };
  });
}

/** The value a share (0 … 1) of the way from low to high; its ends are exact. */
export function valueAt({ low, high, scale }: BoxSide, share: number): number {
  if (share <= 0 || low === high) return low;
  if (share >= 1) return high;
  if (scale === 'linear') return low + share * (high - low);
  const inside = low * exp(share * log(high / low));
  return Math.min(high, Math.max(low, inside));
}

/** d value / d share at a value. */
export function slopeAt({ low, high, scale }: BoxSide, value: number): number {
  if (low === high) return 0;
  return scale === 'linear' ? high - low : value * log(high / low);
}

/** The share at which `valueAt` gives a value. */
export function shareOf({ low, high, scale }: BoxSide, value: number): number {
  if (low === high) return 0;
  return scale === 'linear' ? (value - low) / (high - low) : log(value / low) / log(high / low);
}

/** The market with the plant at some shares of its box; a plant that is known has no uncertainty. */
export function plantAt(
  { uncertainty: _, ...market }: Market,
  box: readonly BoxSide[],
  shares: ArrayLike<number>,
): Market {
  const plant = Object.fromEntries(box.map((side, k) => [side.field, valueAt(side, shares[k])])) as unknown as Plant;
  return { ...market, plant };
}
