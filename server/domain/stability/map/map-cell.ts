import { DomainError } from '../../errors';
import {
  judgedWindowGrowth,
  type Market,
  type MarketModel,
  marketModel,
  parseMarket,
  smallestCriticalShock,
  type Trajectory,
  trajectory,
  windowOf,
} from '../../market';
import { validateParameters } from '../../parameters';
import { leastMarginRatio } from '../margin-checks';
import type { Policy } from '../policy';
import { isUnstableSomewhere, worstMargins } from '../worst-margins';

/**
 * What a map shows of each market.
 * - `windowGrowth`: the greatest judged growth per interval over the policy's operating points;
 * - `worstMargin`: the least ratio of a margin to the policy's limit over the points with a shock (see `leastMarginRatio`);
 * - `criticalShock`: y*, log.
 */
export const MAP_QUANTITIES = ['windowGrowth', 'worstMargin', 'criticalShock'] as const;
export type MapQuantity = (typeof MAP_QUANTITIES)[number];

/** Plain data; null where the state says why there is no number. */
export interface MapCell {
  /**
   * `value` a number; `unlimited` no shock up to 60 % is critical, or no margin has a limit; `unbounded` growth without
   * bound; `collapsed` the mark fell without end at an operating point; `invalid` no such market may exist
   */
  readonly state: 'value' | 'unlimited' | 'unbounded' | 'collapsed' | 'invalid';
  readonly value: number | null;
  /**
   * how far from the policy's limit, positive where it passes, in the quantity's own unit; 0 is the boundary. Of an
   * unlimited critical shock the least that it can be; null where the state alone decides.
   */
  readonly headroom: number | null;
  /** of an invalid cell: the rule that it breaks */
  readonly reason?: string;
}

const LARGEST_SHOCK = 0.6;

/**
 * One cell of a map, from the same functions as the report of that market: equal to it to the last bit.
 *
 * @param moved names of the fields that the map moves: their bounds count, and all relations between parameters
 */
export function mapCell(market: Market, policy: Policy, quantity: MapQuantity, moved: readonly string[]): MapCell {
  const reason = whyInvalid(market, moved);
  if (reason !== null) return { state: 'invalid', value: null, headroom: null, reason };
  const model = marketModel(market);
  switch (quantity) {
    case 'windowGrowth':
      return growthCell(model, policy);
    case 'worstMargin':
      return marginCell(model, policy);
    case 'criticalShock':
      return shockCell(model, policy);
  }
}

function whyInvalid(market: Market, moved: readonly string[]): string | null {
  try {
    parseMarket(market);
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
  const broken = validateParameters(null, market).find(
    ({ kind, field }) => kind === 'relation' || (kind === 'range' && moved.includes(field)),
  );
  return broken?.message ?? null;
}

const COLLAPSED: MapCell = { state: 'collapsed', value: null, headroom: null };

function growthCell(model: MarketModel, policy: Policy): MapCell {
  let greatest = 0;
  for (const shock of policy.operatingPoints) {
    const run = trajectory(model, shock);
    if (run.collapsed) return COLLAPSED;
    greatest = Math.max(greatest, judgedWindowGrowth(model, windowOf(run), run.drift));
  }
  if (!Number.isFinite(greatest)) return { state: 'unbounded', value: null, headroom: null };
  return { state: 'value', value: greatest, headroom: policy.maxWindowGrowth - greatest };
}

function marginCell(model: MarketModel, policy: Policy): MapCell {
  const runs: Trajectory[] = [];
  for (const shock of policy.operatingPoints) {
    if (shock.shock > 0) runs.push(trajectory(model, shock));
  }
  if (runs.some(({ collapsed }) => collapsed)) return COLLAPSED;
  // the ratio of an unstable loop is 0, and none is less: its margins need not be found
  if (runs.some((run) => isUnstableSomewhere(model, run))) return { state: 'value', value: 0, headroom: -1 };
  const least = runs.reduce(
    (ratio, run) => Math.min(ratio, leastMarginRatio(worstMargins(model, run), policy)),
    Infinity,
  );
  if (!Number.isFinite(least)) return { state: 'unlimited', value: null, headroom: null };
  return { state: 'value', value: least, headroom: least - 1 };
}

function shockCell(model: MarketModel, policy: Policy): MapCell {
  const value = smallestCriticalShock(model);
  if (value === null) return { state: 'unlimited', value, headroom: LARGEST_SHOCK - policy.minCriticalShock };
  return { state: 'value', value, headroom: value - policy.minCriticalShock };
}
