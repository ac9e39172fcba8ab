import { type MetricDescription, metricsOf } from './outcome';
import { metricColumn, type OutcomeTable } from './outcome-table';
import { meanAndError } from './statistics/mean-and-error';
import { Z_95 } from './statistics/wilson-interval';

/** Proposal − baseline, path by path on common random numbers, over the paths where both have the metric. */
export interface PairedDifference extends MetricDescription {
  readonly count: number;
  readonly mean: number | null;
  readonly standardError: number | null;
  /** 95 %, normal: mean ± 1.96 standard errors */
  readonly interval: readonly [low: number, high: number] | null;
  /** share of those paths on which the proposal is strictly better, and strictly worse */
  readonly shareBetter: number | null;
  readonly shareWorse: number | null;
  /**
   * how many paths it takes until the interval no longer holds 0, if mean and spread stay what they are: (1.96·sd/mean)²,
   * rounded up; null where the mean is 0 or the spread unknown
   */
  readonly pathsToResolve: number | null;
}

function pathsToResolve(mean: number, standardError: number | null, n: number): number | null {
  if (standardError === null || mean === 0) return null;
  const ratio = (Z_95 * standardError) / mean;
  return Math.max(2, Math.ceil(n * ratio * ratio));
}

/** Paired differences of every metric; see `PairedDifference`. Both tables hold the same paths of the same markets. */
export function pairedDifferences(
  proposal: OutcomeTable,
  baseline: OutcomeTable,
  marketNames: readonly string[],
): Record<string, PairedDifference> {
  return Object.fromEntries(
    metricsOf(marketNames).map(({ name, unit, adverse }, k) => {
      const before = metricColumn(baseline, k);
      const differences = metricColumn(proposal, k)
        .map((value, path) => value - before[path])
        .filter((value) => !Number.isNaN(value));
      const n = differences.length;
      if (n === 0)
        return [
          name,
          {
            unit,
            adverse,
            count: 0,
            mean: null,
            standardError: null,
            interval: null,
            shareBetter: null,
            shareWorse: null,
            pathsToResolve: null,
          },
        ];
      const { mean, standardError } = meanAndError(differences);
      const half = standardError === null ? null : Z_95 * standardError;
      const lower = differences.filter((difference) => difference < 0).length / n;
      const higher = differences.filter((difference) => difference > 0).length / n;
      return [
        name,
        {
          unit,
          adverse,
          count: n,
          mean,
          standardError,
          interval: half === null ? null : [mean - half, mean + half],
          shareBetter: adverse === 'high' ? lower : higher,
          shareWorse: adverse === 'high' ? higher : lower,
          pathsToResolve: pathsToResolve(mean, standardError, n),
        },
      ];
    }),
  );
}
