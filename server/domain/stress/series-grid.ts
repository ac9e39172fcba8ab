import { CORE, COMMAND } from '../market';
import { exp } from '../elementary';
import { type EngineSetup } from './engine/engine-setup';
import { type PathState } from './engine/path-state';

/** Kept of each market, in this order: see `recordPoint`. */
export const MARKET_SERIES = ['mark', 'margin', 'funding', 'depth', 'liquidated'] as const;
export type MarketSeriesName = (typeof MARKET_SERIES)[number];

/** Kept of the venue as a whole, after the markets'. */
export const VENUE_SERIES = ['insuranceFund', 'lowestInsuranceFund', 'badDebt', 'accountsLiquidated'] as const;
export type VenueSeriesName = (typeof VENUE_SERIES)[number];

const MAX_POINTS = 300;

/** After which steps series are kept: 0, every `stride`-th and the last; at most 301 points. */
export interface SeriesGrid {
  readonly steps: number;
  readonly stride: number;
  readonly points: number;
}

export function seriesGrid(steps: number): SeriesGrid {
  const stride = Math.max(1, Math.ceil(steps / MAX_POINTS));
  return { steps, stride, points: Math.ceil(steps / stride) + 1 };
}

/** The point of the grid that lies after `step` steps, −1 where none does. */
export function gridPoint(grid: SeriesGrid, step: number): number {
  if (step === grid.steps) return grid.points - 1;
  return step % grid.stride === 0 ? step / grid.stride : -1;
}

export function stepOfPoint(grid: SeriesGrid, point: number): number {
  return Math.min(grid.steps, point * grid.stride);
}

/** Numbers at one point of the grid. */
export function pointLength(markets: number): number {
  return markets * MARKET_SERIES.length + VENUE_SERIES.length;
}

/**
 * Writes one point of a path to out[point·pointLength …]: for each market mark (USD), margin (ratio), funding command
 * (1/day), depth (USD per unit log price), notional liquidated so far (USD); then the insurance fund, its lowest so far, bad
 * debt so far (USD) and accounts liquidated so far.
 */
export function recordPoint(setup: EngineSetup, s: PathState, point: number, out: Float64Array): void {
  let at = point * pointLength(setup.markets);
  for (let m = 0; m < setup.markets; m++) {
    const { core, commands } = s.market[m];
    out[at++] = setup.initialPrice[m] * exp(s.fundamental[m] + core[CORE.displacement]);
    out[at++] = core[CORE.margin];
    out[at++] = commands[COMMAND.funding];
    out[at++] = core[CORE.depth];
    out[at++] = s.liquidatedNotional[m];
  }
  out[at++] = s.insuranceFund;
  out[at++] = s.lowestInsuranceFund;
  out[at++] = s.badDebt;
  out[at] = s.liquidatedCount;
}
