import { criticalDisplacement } from './critical-displacement';
import { displacement, restPath, type RestPath } from './displacement';
import type { MarketModel } from './market-model';

/** Horizons over which a shock must not feed itself, s. */
export const CRITICAL_HORIZONS = [900, 3600, 7200] as const;
const GRID_PERCENT = 60;
const BISECTIONS = 40;

export interface CriticalShock {
  /** y*, log; null where the grid has no bad value ("> 60 %") */
  readonly criticalShock: number | null;
  /** first and last bad value of each run of the grid y = 1 %, 2 % … 60 % */
  readonly criticalIntervals: readonly (readonly [number, number])[];
}

/**
 * The smallest shock at which the loops push the mark by more than max(y/2, 2 %) over any of the horizons 900, 3 600 and
 * 7 200 s: a grid of 1 %, then 40 bisections below its first bad value. Open interest is finite, so that large shocks
 * may be harmless again: every bad interval of the grid is reported.
 */
export function criticalShock(model: MarketModel): CriticalShock {
  const rest = longestRest(model);
  const bad: number[] = [];
  for (let percent = 1; percent <= GRID_PERCENT; percent += 1) {
    if (feedsItself(model, percent / 100, rest)) bad.push(percent);
  }
  if (bad.length === 0) return { criticalShock: null, criticalIntervals: [] };
  return { criticalShock: refine(model, bad[0], rest), criticalIntervals: runs(bad) };
}

/** y* alone, log; null where no shock up to 60 % is critical. The grid ends at its first bad value. */
export function smallestCriticalShock(model: MarketModel): number | null {
  const rest = longestRest(model);
  for (let percent = 1; percent <= GRID_PERCENT; percent += 1) {
    if (feedsItself(model, percent / 100, rest)) return refine(model, percent, rest);
  }
  return null;
}

function longestRest(model: MarketModel): RestPath {
  return restPath(model, CRITICAL_HORIZONS[CRITICAL_HORIZONS.length - 1]);
}

/** 40 bisections below the first bad value of the grid. */
function refine(model: MarketModel, firstBadPercent: number, rest: RestPath): number {
  let good = (firstBadPercent - 1) / 100;
  let critical = firstBadPercent / 100;
  for (let k = 0; k < BISECTIONS; k += 1) {
    const middle = (good + critical) / 2;
    if (feedsItself(model, middle, rest)) critical = middle;
    else good = middle;
  }
  return critical;
}

function feedsItself(model: MarketModel, shock: number, rest: RestPath): boolean {
  const limit = criticalDisplacement(shock);
  return CRITICAL_HORIZONS.some(
    (horizonSeconds) => displacement(model, { shock, horizonSeconds }, rest, limit) > limit,
  );
}

function runs(percents: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const percent of percents) {
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === percent - 1) last[1] = percent;
    else found.push([percent, percent]);
  }
  return found.map(([from, to]) => [from / 100, to / 100]);
}
