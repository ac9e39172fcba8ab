import type { RouterOutputs } from '@/server/api';
import type { StressReport } from '@/server/domain/stress';
import { MAX_COMPARED } from '../../../_stress/max-compared';
import { inReadingOrder } from '../../../_stress/metric-title';
import { scenarioText } from '../../../_stress/scenario-text';

type Run = RouterOutputs['stress']['get'];
export type FinishedRun = Run & { readonly result: StressReport };
type Metrics = StressReport['metrics'];

/** One parameter set on one scenario. */
export interface Compared {
  readonly key: string;
  readonly name: string;
  /** page of the run that it comes from */
  readonly href: string;
  readonly metrics: Metrics;
}

/**
 * Metrics are compared by name without the market's, so that runs of different markets have the same ones: those of the
 * market asked about, not of any that ran beside it.
 */
const plain = (metrics: Metrics, own: string): Metrics =>
  Object.fromEntries(
    Object.entries(metrics).flatMap(([name, summary]) => {
      const [metric, market = own] = name.split('.');
      return market === own ? [[metric, summary]] : [];
    }),
  );

const changesText = ({ inputs }: Run) =>
  Object.entries(inputs.parameters)
    .map(([name, value]) => `${name.split('.')[1]} ${value}`)
    .join(', ');

const RULES = { none: '', queue: ', deleveraged by rank', 'pro-rata': ', deleveraged pro rata' } as const;

/** The proposals of the runs in their order, then what is in force where some run had it beside it: once per condition. */
export function comparedRuns(runs: readonly FinishedRun[]): Compared[] {
  const proposals = runs.map((run): Compared => ({
    key: run.id,
    name: `${run.marketName}: ${changesText(run) || 'in force'}${RULES[run.inputs.deleveraging]}`,
    href: `/stress/${run.id}`,
    metrics: plain(run.result.metrics, run.seriesName),
  }));
  const seen = new Set<string>();
  const inForce = runs.flatMap((run): Compared[] => {
    const condition = JSON.stringify([run.marketSlug, run.inputs.deleveraging, conditionsOf(run)]);
    if (!run.result.baseline || seen.has(condition)) return [];
    seen.add(condition);
    return [
      {
        key: `${run.id} in force`,
        name: `${run.marketName}: in force${RULES[run.inputs.deleveraging]}`,
        href: `/stress/${run.id}`,
        metrics: plain(run.result.baseline.metrics, run.seriesName),
      },
    ];
  });
  return [...proposals, ...inForce].slice(0, MAX_COMPARED);
}

export const sharedMetrics = (compared: readonly Compared[]): string[] =>
  inReadingOrder(Object.keys(compared[0].metrics)).filter((name) => compared.every(({ metrics }) => name in metrics));

const conditionsOf = ({ inputs, result }: FinishedRun) => ({
  scenario: scenarioText(inputs.scenario),
  seed: inputs.seed,
  accounts: inputs.accounts,
  paths: result.paths,
  'insurance fund': inputs.insurance ?? 0,
  'markets beside it': inputs.besides.join(),
  'changes beside it': JSON.stringify(inputs.besidesParameters),
  'starting point': inputs.afterWaiting ? 'after waiting proposals' : 'in force',
  'where accounts come from': JSON.stringify(inputs.book ?? null),
});

/** What of the conditions, parameters apart, isn't the same for all runs. */
export function differsIn(runs: readonly FinishedRun[]): string[] {
  const conditions = runs.map((run) => ({ market: run.marketName, ...conditionsOf(run) }));
  const names = Object.keys(conditions[0]) as (keyof (typeof conditions)[number])[];
  return names.filter((name) => new Set(conditions.map((condition) => condition[name])).size > 1);
}
