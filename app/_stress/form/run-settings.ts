import type { RouterInputs } from '@/server/api';
import { composed } from './generators';
import { STARTING_SCENARIO, type ScenarioSettings } from './scenario-settings';

type Request = RouterInputs['stress']['start'];

/** What the form holds of a run, besides the market and its parameters. */
export interface RunSettings {
  /** all of them happen at once */
  readonly scenarios: readonly ScenarioSettings[];
  readonly paths: number;
  readonly accounts: number;
  readonly seed: number;
  /** USD */
  readonly insurance: number;
  /** metric whose interval ends the run; empty = every path is run */
  readonly stopMetric: string;
  /** half of the interval, in the metric's unit */
  readonly stopHalfWidth: number;
}

export const STARTING_RUN: RunSettings = {
  scenarios: [STARTING_SCENARIO],
  paths: 100,
  accounts: 500,
  seed: 1,
  insurance: 0,
  stopMetric: '',
  stopHalfWidth: 10_000,
};

/** Metrics that a run may wait for, in the form's words. */
export const STOP_METRICS = [
  { value: 'badDebt', text: 'Bad debt', unit: 'USD' },
  { value: 'liquidatedNotional', text: 'Liquidated notional', unit: 'USD' },
  { value: 'accountsLiquidated', text: 'Accounts liquidated', unit: 'accounts' },
  { value: 'deepestFallOfMark', text: 'Deepest fall of the mark', unit: 'log' },
] as const;

export function requestOf(
  settings: RunSettings,
  marketSlug: string,
  parameters: Readonly<Record<string, number>>,
): Request {
  const { scenarios, paths, accounts, seed, insurance, stopMetric, stopHalfWidth } = settings;
  return {
    marketSlug,
    parameters: { ...parameters },
    scenario: composed(scenarios),
    paths,
    accounts,
    seed,
    ...(insurance > 0 ? { insurance } : {}),
    ...(stopMetric === '' ? {} : { stopWhen: { metric: stopMetric, halfWidth: stopHalfWidth } }),
  };
}
