import type { CheckState } from '../../checks/check-state';
import { exp, expm1 } from '../../elementary';
import { outOfRange } from '../../errors';
import type { Market } from '../../market';
import type { Policy } from '../policy';
import { stabilityReport } from '../stability-report';
import { driftedMarket } from './drifted-market';
import { verdictSummary, type VerdictSummary } from './verdict-summary';

/** How background volatility wanders while a proposal waits. */
export interface VolatilityDrift {
  /** ν, of ln σ, per square root of a year */
  readonly volatilityOfVolatility: number;
  /** τ, days over which ln σ forgets where it was */
  readonly memoryDays: number;
  /** whether somebody chose these figures, or they are the general ones below */
  readonly source: 'default' | 'given';
}

/**
 * Of hourly ETH- and BTC-USDT closes (Binance spot, August 2017 to June 2024, with a gap in 2021), the log change of 7-day
 * realised volatility had a standard deviation of 0.12–0.13, 0.41–0.43, 0.49–0.50, 0.54–0.55 and 0.59–0.61 after 1, 7, 14, 30
 * and 60 days. These two figures give 0.13, 0.32, 0.41, 0.52 and 0.57: an estimate of seven days adds noise of its own at a
 * lag of a week.
 */
export const DEFAULT_DRIFT: VolatilityDrift = { volatilityOfVolatility: 2.5, memoryDays: 40, source: 'default' };

/** A verdict on the market as it may be when a proposal executes. */
export interface LateExecution {
  readonly days: number;
  /** σ is divided and multiplied by this at the ends of the 90 % range */
  readonly volatilityFactor: number;
  readonly calmer: VerdictSummary;
  readonly wilder: VerdictSummary;
  /** the worse of the two */
  readonly state: CheckState;
}

export interface LateExecutions {
  readonly drift: VolatilityDrift;
  readonly rows: readonly LateExecution[];
  /** days after which the verdict fails somewhere in the range; null = none of those asked for */
  readonly firstFailure: number | null;
}

/** Days that are told, up to the one that is asked for. */
const TOLD = [0, 1, 2, 3, 5, 7, 14, 21, 30, 60, 90];
const MOST_DAYS = 90;
/** Standard normal quantile at 95 %: two of them hold 90 %. */
const QUANTILE = 1.6448536269514722;
const DAYS_PER_YEAR = 365;
const SEVERITY: readonly CheckState[] = ['pass', 'warn', 'stale', 'not run', 'fail'];

/**
 * The verdict when execution comes 0 … `days` days after the evidence. What was proved is proved of the market at the time;
 * meanwhile ln σ wanders as an Ornstein–Uhlenbeck process around its present value, with standard deviation
 * ν·√((τ/2)·(1 − e^(−2n/τ))/365) after n days, so that the factor at the ends of the 90 % range is e^(1.645·sd). Both ends are
 * judged, not what lies between; the rest of the plant stays (see `driftedMarket`).
 *
 * @throws DomainError `out-of-range` for days or figures of the drift
 */
export function lateExecutions(
  market: Market,
  policy: Policy,
  days: number,
  drift: VolatilityDrift = DEFAULT_DRIFT,
  onRow: () => void = () => undefined,
): LateExecutions {
  requireWithin('days', days, 0, MOST_DAYS, 'days');
  requireWithin('volatilityOfVolatility', drift.volatilityOfVolatility, 0, 20, 'per √year');
  requireWithin('memoryDays', drift.memoryDays, 0.1, 10_000, 'days');
  const judged = (factor: number) => verdictSummary(stabilityReport(driftedMarket(market, factor), policy));
  const rows = daysTold(days).map((after): LateExecution => {
    const factor = volatilityFactor(after, drift);
    const calmer = judged(1 / factor);
    const wilder = factor === 1 ? calmer : judged(factor);
    const state = SEVERITY[Math.max(SEVERITY.indexOf(calmer.state), SEVERITY.indexOf(wilder.state))];
    onRow();
    return { days: after, volatilityFactor: factor, calmer, wilder, state };
  });
  return { drift, rows, firstFailure: rows.find(({ state }) => state === 'fail')?.days ?? null };
}

/** The days after which a verdict is given, the last one being what is asked for. */
export const daysTold = (days: number): readonly number[] => [...TOLD.filter((day) => day < days), days];

/** e^(1.645·sd) after `days`. */
export function volatilityFactor(days: number, { volatilityOfVolatility, memoryDays }: VolatilityDrift): number {
  const variance = ((memoryDays / 2) * -expm1((-2 * days) / memoryDays)) / DAYS_PER_YEAR;
  return exp(QUANTILE * volatilityOfVolatility * Math.sqrt(variance));
}

function requireWithin(field: string, value: number, least: number, most: number, unit: string): void {
  if (!(value >= least && value <= most)) throw outOfRange(field, value, `at least ${least} and at most ${most}`, unit);
}
