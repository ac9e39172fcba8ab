import { type CaseOutcome, type PathOutcome } from '../outcome';
import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';
import { settlePath } from './settle-path';

/** Of the accounts that were closed, the steps that it took, ascending. Only accounts that were liquidated are looked at. */
function stepsToClose({ touched, touchedCount, closedAfterSteps }: PathState): Int32Array {
  const found = new Int32Array(touchedCount);
  let count = 0;
  for (let k = 0; k < touchedCount; k++) {
    const steps = closedAfterSteps[touched[k]];
    if (steps > 0) found[count++] = steps;
  }
  return found.subarray(0, count).sort();
}

/** Mean, 95th percentile by nearest rank and greatest, in steps; null where none closed. */
function latencies(closed: Int32Array): { mean: number; p95: number; max: number } | null {
  const n = closed.length;
  if (n === 0) return null;
  const total = closed.reduce((sum, steps) => sum + steps, 0);
  return { mean: total / n, p95: closed[Math.ceil((95 * n) / 100) - 1], max: closed[n - 1] };
}

/** What the path has come to after the steps taken so far. */
export function outcomeOfPath(setup: EngineSetup, s: PathState): PathOutcome {
  const { rules } = s;
  const outcome = caseOutcome(setup, s);
  return {
    ...outcome,
    liquidityProviderPnl: outcome.liquidityProviderPnl - (rules?.contributions ?? 0),
    deleveragedAccounts: rules?.deleveragedAccounts ?? 0,
    deleveragingLoss: rules?.deleveragingLoss ?? 0,
    firstDeleveragingSeconds:
      rules === null || rules.firstDeleveragingStep < 0
        ? null
        : (rules.firstDeleveragingStep + 1) * setup.intervalSeconds,
    contributions: rules?.contributions ?? 0,
    keeperRewards: rules?.keeperRewards ?? 0,
    deleveragedNotional: Array.from(rules?.deleveragedNotional ?? new Float64Array(setup.markets)),
    haltSeconds: Array.from(
      rules?.haltedSteps ?? new Int32Array(setup.markets),
      (steps) => steps * setup.intervalSeconds,
    ),
    slippage: Array.from(s.slippage),
    trackingError: Array.from(s.squaredDisplacement, (sum) => Math.sqrt(sum / s.step)),
  };
}

/** The part of it that a case answers with: the figures that `stress.md` defines. */
export function caseOutcome(setup: EngineSetup, s: PathState): CaseOutcome {
  const settlement = settlePath(setup, s);
  const socialisedLoss = Math.max(0, -s.insuranceFund);
  const closed = stepsToClose(s);
  const latency = latencies(closed);
  const accountsLiquidated = s.liquidatedCount;
  const accountsClosed = closed.length;
  const seconds = (steps: number | undefined) => (steps === undefined ? null : steps * setup.intervalSeconds);
  return {
    badDebt: s.badDebt,
    insuranceFund: s.insuranceFund,
    socialisedLoss,
    penalties: s.penalties,
    traderPnl: settlement.traderChange - s.collateralProceeds + s.badDebt,
    liquidityProviderPnl: settlement.providerLedger - socialisedLoss,
    finalEquity: settlement.equity,
    accountsLiquidated,
    accountsClosed,
    accountsOpenLiquidated: accountsLiquidated - accountsClosed,
    meanLatencySeconds: seconds(latency?.mean),
    p95LatencySeconds: seconds(latency?.p95),
    maxLatencySeconds: seconds(latency?.max),
    liquidatedNotional: Array.from(s.liquidatedNotional),
    deepestFallOfMark: Array.from(s.deepestFallOfMark),
    deepestFallOfFundamental: Array.from(s.deepestFallOfFundamental),
    fallRatio: Array.from(s.deepestFallOfMark, (fall, m) =>
      s.deepestFallOfFundamental[m] < 0 ? fall / s.deepestFallOfFundamental[m] : null,
    ),
    recoverySeconds: Array.from(s.halfStep, (half, m) => (half < 0 ? null : seconds(half - s.peakStep[m]))),
    peakDisplacement: Array.from(s.peakDisplacement),
    peakFunding: Array.from(s.peakFunding),
    peakMargin: Array.from(s.peakMargin),
    minDepth: Array.from(s.minDepth),
  };
}
