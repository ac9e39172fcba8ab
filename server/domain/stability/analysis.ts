import { outOfRange } from '../errors';
import {
  type Channel,
  type ChannelLoop,
  linearise,
  type Market,
  type MarketModel,
  marketModel,
  type OperatingPoint,
  returnRatio,
  trajectory,
} from '../market';
import { DEFAULT_POLICY, type Policy } from './policy';
import { stabilityReport, type StabilityReport } from './stability-report';

export interface AnalysisOptions {
  /** y, log: the only operating point, instead of the policy's */
  readonly shock?: number;
  /** T of that point, s; 3 600 unless told */
  readonly horizon?: number;
  readonly policy?: Policy;
  /** rad/s at which each loop's return ratio is wanted */
  readonly omega?: readonly number[];
}

export interface AnalysedLoop extends ChannelLoop {
  /** [re, im] in the order of `omega`; null above π/Δ */
  readonly returnRatio?: readonly (readonly [number, number] | null)[];
}

export interface AnalysedPoint extends Omit<OperatingPoint, 'loops'> {
  readonly loops: Readonly<Partial<Record<Channel, AnalysedLoop>>>;
}

export interface Analysis extends Omit<StabilityReport, 'operatingPoints'> {
  readonly operatingPoints: readonly AnalysedPoint[];
}

/**
 * The report of a market as JSON-able data, with return ratios where frequencies are given.
 *
 * @throws DomainError for a shock, a horizon or a frequency out of range
 */
export function analysis(market: Market, options: AnalysisOptions = {}): Analysis {
  const { shock, horizon, omega } = options;
  requireWithin('shock', shock, 0, 2, 'log');
  requireWithin('horizon', horizon, 1, 604_800, 's');
  omega?.forEach((frequency, k) => requireWithin(`omega[${k}]`, frequency, Number.MIN_VALUE, 1e6, 'rad/s'));
  const policy = withPoint(options.policy ?? DEFAULT_POLICY, shock, horizon);
  const report = stabilityReport(market, policy);
  if (omega === undefined) return report;
  const model = marketModel(market);
  return { ...report, operatingPoints: report.operatingPoints.map((point) => withReturnRatios(model, point, omega)) };
}

function withPoint(policy: Policy, shock: number | undefined, horizon: number | undefined): Policy {
  if (shock === undefined && horizon === undefined) return policy;
  if (shock !== undefined) return { ...policy, operatingPoints: [{ shock, horizonSeconds: horizon ?? 3600 }] };
  const operatingPoints = policy.operatingPoints.map((point) => ({ ...point, horizonSeconds: horizon ?? 3600 }));
  return { ...policy, operatingPoints };
}

function withReturnRatios(model: MarketModel, point: OperatingPoint, omega: readonly number[]): AnalysedPoint {
  if (point.collapsed) return point;
  const run = trajectory(model, { shock: point.shock, horizonSeconds: point.horizon });
  const linear = linearise(model, run.states[run.states.length - 1], run.drift, 'pressed');
  const loops = Object.entries(point.loops).map(([channel, loop]) => [
    channel,
    { ...loop, returnRatio: returnRatio(model, linear, channel as Channel, omega) },
  ]);
  return { ...point, loops: Object.fromEntries(loops) as AnalysedPoint['loops'] };
}

function requireWithin(field: string, value: number | undefined, least: number, most: number, unit: string): void {
  if (value === undefined || (value >= least && value <= most)) return;
  const lower = least === Number.MIN_VALUE ? 'above 0' : `at least ${least}`;
  throw outOfRange(field, value, `${lower} and at most ${most}`, unit);
}
