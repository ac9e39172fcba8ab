import { type MetricDescription, metricsOf } from './outcome';
import { metricColumn, type OutcomeTable } from './outcome-table';
import { bootstrapShortfall } from './statistics/bootstrap-shortfall';
import { expectedShortfall } from './statistics/expected-shortfall';
import { meanAndError } from './statistics/mean-and-error';
import { quantile } from './statistics/quantile';
import { type Proportion, wilsonInterval } from './statistics/wilson-interval';

export interface Shortfall {
  readonly value: number;
  /** 95 % bootstrap interval; null for a single path */
  readonly interval: readonly [low: number, high: number] | null;
}

/** One metric over the paths that have it; figures are null where none has. */
export interface MetricSummary extends MetricDescription {
  readonly count: number;
  readonly mean: number | null;
  readonly standardError: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly quantiles: {
    readonly p05: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p95: number;
  } | null;
  /** mean of the worst 5 % and 1 %, at the adverse end */
  readonly expectedShortfall95: Shortfall | null;
  readonly expectedShortfall99: Shortfall | null;
}

const DISTRIBUTION_POINTS = Array.from({ length: 101 }, (_, percent) => percent / 100);

export interface Reduction {
  readonly metrics: Readonly<Record<string, MetricSummary>>;
  /** share of paths, with its 95 % interval; a collapsed path counts in all three */
  readonly probabilities: {
    readonly collapsed: Proportion;
    readonly badDebt: Proportion;
    readonly insuranceExhausted: Proportion;
  };
  /** for plots, six significant digits: by metric, quantiles at 0, 1, … 100 %; empty where no path has it */
  readonly distributions: Readonly<Record<string, readonly number[]>>;
}

function worstFirst(values: Float64Array, adverse: 'high' | 'low'): Uint32Array {
  const sign = adverse === 'high' ? -1 : 1;
  const present = Uint32Array.from(values.keys()).filter((path) => !Number.isNaN(values[path]));
  return present.sort((a, b) => sign * (values[a] - values[b]) || a - b);
}

/**
 * Distributions of every metric over the paths that have it (a collapsed one has none), in path order and so independent of how paths were shared out.
 *
 * @param seed of the run; fixes the bootstrap's resamples
 */
export function reduce(table: OutcomeTable, marketNames: readonly string[], seed: number): Reduction {
  const metrics = metricsOf(marketNames);
  const values = metrics.map((_, k) => metricColumn(table, k));
  const orders = metrics.map((metric, k) => worstFirst(values[k], metric.adverse));
  const intervals = table.paths > 1 ? bootstrapShortfall(orders, values, table.paths, seed) : null;
  const distributions: Record<string, readonly number[]> = {};
  const summaries = metrics.map(({ name, unit, adverse }, k): [string, MetricSummary] => {
    const present = values[k].filter((value) => !Number.isNaN(value));
    const n = present.length;
    const { mean, standardError } = meanAndError(present);
    const ascending = present.slice().sort();
    const worst = Float64Array.from(orders[k], (path) => values[k][path]);
    const at = (q: number) => quantile(ascending, q);
    distributions[name] = n === 0 ? [] : DISTRIBUTION_POINTS.map((q) => Number(at(q).toPrecision(6)));
    const shortfall = (level: number, l: number): Shortfall | null =>
      n === 0 ? null : { value: expectedShortfall(worst, level), interval: intervals?.[k][l] ?? null };
    return [
      name,
      {
        unit,
        adverse,
        count: n,
        mean: n === 0 ? null : mean,
        standardError,
        min: n === 0 ? null : ascending[0],
        max: n === 0 ? null : ascending[n - 1],
        quantiles: n === 0 ? null : { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) },
        expectedShortfall95: shortfall(0.95, 0),
        expectedShortfall99: shortfall(0.99, 1),
      },
    ];
  });
  const collapsed = values[0];
  const positive = (name: string) => {
    const column = values[metrics.findIndex((metric) => metric.name === name)];
    return wilsonInterval(column.filter((value, path) => value > 0 || collapsed[path] === 1).length, table.paths);
  };
  return {
    metrics: Object.fromEntries(summaries),
    probabilities: {
      collapsed: positive('collapsed'),
      badDebt: positive('badDebt'),
      insuranceExhausted: positive('socialisedLoss'),
    },
    distributions,
  };
}
