import type { Check, CheckState } from '../../checks/check-state';
import {
  judgedWindowGrowth,
  type Market,
  type MarketModel,
  marketModel,
  type Shock,
  smallestCriticalShock,
  trajectory,
  windowOf,
} from '../../market';
import type { Policy } from '../policy';
import { stabilityReport } from '../stability-report';

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
 * The cheap figures alone, growth and critical shock; margins only where these pass, since an unstable market's margins
 * protect nothing and its verdict is known already.
 */
export function quickFigures(market: Market, policy: Policy): PlantFigures {
  const model = marketModel(market);
  const growth = greatest(policy.operatingPoints.map((shock) => growthAt(model, shock)));
  const stable = growth !== null && growth <= policy.maxWindowGrowth;
  const critical = smallestCriticalShock(model);
  if (stable && (critical === null || critical >= policy.minCriticalShock)) return fullFigures(market, policy);
  return { windowGrowth: growth, criticalShock: critical, stable, state: 'fail', margin: null };
}

/** The verdict alone, left off at the first growth or critical shock that fails. */
export function quickState(market: Market, policy: Policy): CheckState {
  const model = marketModel(market);
  const grows = (shock: Shock) => {
    const growth = growthAt(model, shock);
    return growth === null || growth > policy.maxWindowGrowth;
  };
  if (policy.operatingPoints.toReversed().some(grows)) return 'fail';
  const critical = smallestCriticalShock(model);
  if (critical !== null && critical < policy.minCriticalShock) return 'fail';
  return stabilityReport(market, policy).verdict.state;
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

/** Judged growth at one operating point; null = infinite. */
function growthAt(model: MarketModel, shock: Shock): number | null {
  const run = trajectory(model, shock);
  if (run.collapsed) return null;
  const growth = judgedWindowGrowth(model, windowOf(run), run.drift);
  return Number.isFinite(growth) ? growth : null;
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
