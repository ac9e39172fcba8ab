import type { Check, CheckState } from '../../checks/check-state';
import {
  judgedWindowGrowth,
  type Market,
  type MarketModel,
  marketModel,
  saturatedChannels,
  type Shock,
  smallestCriticalShock,
  type Trajectory,
  trajectory,
  windowOf,
} from '../../market';
import { marginChecks } from '../margin-checks';
import type { Policy } from '../policy';
import { stabilityReport } from '../stability-report';
import { verdict } from '../verdict';
import { worstMargins } from '../worst-margins';

/** What a policy says of a market with one plant. */
export interface PlantFigures {
  /** greatest judged growth per interval over the policy's operating points; null = infinite */
  readonly windowGrowth: number | null;
  /** y*, log; null = none up to 60 % */
  readonly criticalShock: number | null;
  readonly stable: boolean;
  readonly state: CheckState;
  /** the margin that falls shortest of its limit; null where margins weren't judged, or none is finite */
  readonly margin: MarginShortfall | null;
}

export interface MarginShortfall {
  /** name of the check */
  readonly figure: string;
  /** (limit − margin)/limit: above 0 too small, 1 where the closed loop is unstable */
  readonly shortfall: number;
}

/**
 * Growth and critical shock, and margins only where these pass: an unstable market's margins protect nothing, and its
 * verdict is known already. What the report finds besides (modes, eigenvalues, other shocks) is left out.
 */
export function quickFigures(market: Market, policy: Policy): PlantFigures {
  const model = marketModel(market);
  const runs = policy.operatingPoints.map((shock) => ({ shock, run: trajectory(model, shock) }));
  const windowGrowth = greatest(runs.map(({ run }) => growthOf(model, run)));
  const stable = windowGrowth !== null && windowGrowth <= policy.maxWindowGrowth;
  const criticalShock = smallestCriticalShock(model);
  if (!stable || isEarly(criticalShock, policy)) {
    return { windowGrowth, criticalShock, stable, state: 'fail', margin: null };
  }
  const checks = runs.flatMap(({ shock, run }) => marginChecksOf(model, shock, run, policy));
  const state = checks.length === 0 ? 'pass' : verdict(checks).state;
  return { windowGrowth, criticalShock, stable, state, margin: worstShortfall(checks) };
}

/** The verdict alone, left off at the first operating point, the largest shock first, or critical shock that fails. */
export function quickState(market: Market, policy: Policy): CheckState {
  const model = marketModel(market);
  const found: CheckState[] = [];
  for (const shock of policy.operatingPoints.toReversed()) {
    const run = trajectory(model, shock);
    const growth = growthOf(model, run);
    if (growth === null || growth > policy.maxWindowGrowth) return 'fail';
    const { state } = verdict(marginChecksOf(model, shock, run, policy));
    if (state === 'fail') return 'fail';
    found.push(state);
  }
  if (isEarly(smallestCriticalShock(model), policy)) return 'fail';
  return found.includes('warn') ? 'warn' : 'pass';
}

/** Everything, by the whole report. */
export function fullFigures(market: Market, policy: Policy): PlantFigures {
  const { operatingPoints, criticalShock: critical, verdict } = stabilityReport(market, policy);
  const growths = operatingPoints.map((point) => (point.collapsed ? null : point.judgedWindowGrowth));
  const growth = greatest(growths);
  return {
    windowGrowth: growth,
    criticalShock: critical,
    stable: growth !== null && growth <= policy.maxWindowGrowth,
    state: verdict.state,
    margin: worstShortfall(verdict.checks),
  };
}

/** Judged growth at the end of a run; null = infinite. */
function growthOf(model: MarketModel, run: Trajectory): number | null {
  if (run.collapsed) return null;
  const growth = judgedWindowGrowth(model, windowOf(run), run.drift);
  return Number.isFinite(growth) ? growth : null;
}

/** The checks of a sound run's margins, as in the report. */
function marginChecksOf(
  model: MarketModel,
  { shock, horizonSeconds }: Shock,
  run: Trajectory,
  policy: Policy,
): Check[] {
  if (shock === 0) return [];
  const limited = new Set(windowOf(run).flatMap((state) => saturatedChannels(model, state)));
  const point = { shock, horizon: horizonSeconds, collapsed: false, saturated: [...limited] };
  return marginChecks(point, worstMargins(model, run), policy);
}

function isEarly(criticalShock: number | null, { minCriticalShock }: Policy): boolean {
  return criticalShock !== null && criticalShock < minCriticalShock;
}

function greatest(values: readonly (number | null)[]): number | null {
  return values.reduce((most, value) => (most === null || value === null ? null : Math.max(most, value)), 0);
}

function worstShortfall(checks: readonly Check[]): MarginShortfall | null {
  const found = checks.flatMap(({ name, state, value, limit }) => {
    if (!/margin/i.test(name)) return [];
    const isSmall = value !== null && limit !== null && limit > 0;
    const shortfall = isSmall ? (limit - value) / limit : -Infinity;
    return [{ figure: name, shortfall: state === 'fail' && shortfall <= 0 ? 1 : shortfall }];
  });
  const worst = found.reduce<MarginShortfall | null>(
    (most, one) => (most === null || one.shortfall > most.shortfall ? one : most),
    null,
  );
  return worst !== null && Number.isFinite(worst.shortfall) ? worst : null;
}
