import {
  analyseTrajectory,
  criticalShock,
  CRITICAL_HORIZONS,
  displacement,
  type Market,
  type MarketModel,
  marketModel,
  type OperatingPoint,
  restPath,
  type Shock,
  trajectory,
} from '../market';
import type { Check } from '../checks/check-state';
import { criticalShockCheck } from './critical-shock-check';
import { growthCheck } from './growth-check';
import { marginChecks } from './margin-checks';
import type { Policy } from './policy';
import { type Verdict, verdict } from './verdict';
import { worstMargins } from './worst-margins';

/** Everything that is known of a parameter set's stability: plain data, null = infinite or absent. */
export interface StabilityReport {
  readonly operatingPoints: readonly OperatingPoint[];
  /** E at the last operating point's y over 900, 3 600 and 7 200 s, log; null where the run collapsed */
  readonly displacement: Readonly<Record<'900' | '3600' | '7200', number | null>>;
  /** y*, log; null where no shock up to 60 % is critical */
  readonly criticalShock: number | null;
  /** first and last bad value of each run of the grid, log */
  readonly criticalIntervals: readonly (readonly [number, number])[];
  readonly verdict: Verdict;
}

/** Analyses a market at the policy's operating points and judges it. */
export function stabilityReport(market: Market, policy: Policy): StabilityReport {
  const model = marketModel(market);
  const checks: Check[] = [];
  const operatingPoints = policy.operatingPoints.map((shock) => {
    const run = trajectory(model, shock);
    const point = analyseTrajectory(model, shock, run);
    checks.push(growthCheck(point, policy.maxWindowGrowth));
    if (shock.shock > 0) {
      const worst = point.collapsed ? {} : worstMargins(model, run, point);
      checks.push(...marginChecks(point, worst, policy));
    }
    return point;
  });
  const critical = criticalShock(model);
  checks.push(criticalShockCheck(critical, policy.minCriticalShock));
  return {
    operatingPoints,
    displacement: displacements(model, policy.operatingPoints[policy.operatingPoints.length - 1]),
    ...critical,
    verdict: verdict(checks),
  };
}

function displacements(model: MarketModel, { shock }: Shock): Record<'900' | '3600' | '7200', number | null> {
  const rest = restPath(model, CRITICAL_HORIZONS[CRITICAL_HORIZONS.length - 1]);
  const [quarter, hour, twoHours] = CRITICAL_HORIZONS.map((horizonSeconds) => {
    const found = displacement(model, { shock, horizonSeconds }, rest);
    return Number.isFinite(found) ? found : null;
  });
  return { 900: quarter, 3600: hour, 7200: twoHours };
}
