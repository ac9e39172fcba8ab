import { type PathOutcome } from '../outcome';
import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';
import { settlePath } from './settle-path';

/** Latencies of closed accounts in steps: mean, 95th percentile by nearest rank, greatest; null where none closed. */
function latencies(closedAfterSteps: Int32Array): { mean: number; p95: number; max: number } | null {
  const closed = closedAfterSteps.filter((steps) => steps > 0).sort();
  const n = closed.length;
  if (n === 0) return null;
  const total = closed.reduce((sum, steps) => sum + steps, 0);
  return { mean: total / n, p95: closed[Math.ceil((95 * n) / 100) - 1], max: closed[n - 1] };
}

/** What the path has come to after the steps taken so far. */
export function outcomeOfPath(setup: EngineSetup, s: PathState): PathOutcome {
  const settlement = settlePath(setup, s);
  const socialisedLoss = Math.max(0, -s.insuranceFund);
  const latency = latencies(s.closedAfterSteps);
  const accountsLiquidated = s.liquidated.reduce((sum, flag) => sum + flag, 0);
  const accountsClosed = s.closedAfterSteps.reduce((sum, steps) => sum + (steps > 0 ? 1 : 0), 0);
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
