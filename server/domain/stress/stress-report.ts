import { DomainError } from '../errors';
import { digest } from './digest';
import { metricsOf } from './outcome';
import { createOutcomeTable, firstPaths, metricColumn, type OutcomeTable } from './outcome-table';
import { type PairedDifference, pairedDifferences } from './paired-differences';
import { type PathSeries, pathSeries } from './path-series';
import { type Reduction, reduce } from './reduce';
import { runFrame } from './run-frame';
import { pointLength, seriesGrid } from './series-grid';
import { MAX_BAND_PATHS, type Shard } from './shard';
import { type StopRule, stopsAfter } from './stop-rule';
import { type StressRun } from './stress-run';

/** Everything a run came to; JSON as it stands. */
export interface StressReport extends Reduction {
  /** of all outcomes in path order, see `digest` */
  readonly digest: `0x${string}`;
  /** paths that the report is over */
  readonly paths: number;
  readonly series: PathSeries;
  readonly baseline?: Reduction & { readonly series: PathSeries };
  /** proposal − baseline */
  readonly paired?: Readonly<Record<string, PairedDifference>>;
  /** where a rule was given: whether it ended the run, and how many paths had been asked for */
  readonly stop?: StopRule & { readonly pathsAsked: number; readonly met: boolean };
}

/** Gathers shards, in whatever order they come, into one report in path order. */
export interface ReportBuilder {
  add(shard: Shard): void;
  /** after how many paths the run ends; null while that isn't known. Paths from there on aren't needed. */
  endsAfter(): number | null;
  /** @throws DomainError where a path is missing */
  build(): StressReport;
}

/** The values that a run's stop rule looks at, of one shard: the metric, or its paired difference. NaN where a path has none. */
export function stopValues(run: StressRun, { from, to, outcomes }: Shard): Float64Array {
  const metrics = metricsOf(run.markets.map(({ name }) => name));
  const at = metrics.findIndex(({ name }) => name === run.stopWhen?.metric);
  const columns = outcomes.map((values) => metricColumn({ paths: to - from, length: metrics.length, values }, at));
  return columns.length === 1 ? columns[0] : columns[0].map((value, k) => value - columns[1][k]);
}

export function reportBuilder(run: StressRun): ReportBuilder {
  const { generator, stride } = runFrame(run);
  const names = run.markets.map(({ name }) => name);
  const grids = stride.map((ratio) => seriesGrid(Math.ceil(generator.steps / ratio)));
  const bandPaths = Math.min(run.paths, MAX_BAND_PATHS);
  const perPath = grids.map((grid) => grid.points * pointLength(names.length));
  const tables: OutcomeTable[] = grids.map(() => createOutcomeTable(run.paths, names.length));
  const series = perPath.map((size) => new Float64Array(bandPaths * size));
  const done = new Uint8Array(run.paths);
  const watched = run.stopWhen === undefined ? null : new Float64Array(run.paths);
  let complete = 0;
  let stop: number | null = null;

  const variantReport = (v: number, markets: StressRun['markets'], paths: number) => ({
    ...reduce(firstPaths(tables[v], paths), names, run.seed),
    series: pathSeries(
      grids[v],
      markets[0].market.signals.updateInterval,
      names,
      series[v],
      Math.min(paths, MAX_BAND_PATHS),
    ),
  });
  return {
    add(shard) {
      shard.outcomes.forEach((rows, v) => tables[v].values.set(rows, shard.from * tables[v].length));
      shard.series.forEach((rows, v) => {
        if (rows.length > 0) series[v].set(rows, shard.from * perPath[v]);
      });
      done.fill(1, shard.from, shard.to);
      watched?.set(stopValues(run, shard), shard.from);
      const before = complete;
      while (complete < run.paths && done[complete] === 1) complete++;
      if (stop === null && run.stopWhen && watched && complete > before)
        stop = stopsAfter(run.stopWhen, watched.subarray(0, complete), run.paths, before);
    },
    endsAfter: () => stop ?? (complete === run.paths ? complete : null),
    build() {
      const paths = stop ?? run.paths;
      if (complete < paths)
        throw new DomainError('missing-field', `path ${complete} of ${run.paths} was not run`, {
          field: `paths[${complete}]`,
        });
      const used = tables.map((table) => firstPaths(table, paths));
      const paired =
        run.baseline === undefined
          ? {}
          : { baseline: variantReport(1, run.baseline, paths), paired: pairedDifferences(used[0], used[1], names) };
      const rule =
        run.stopWhen === undefined ? {} : { stop: { ...run.stopWhen, pathsAsked: run.paths, met: stop !== null } };
      return { digest: digest(used), paths, ...variantReport(0, run.markets, paths), ...paired, ...rule };
    },
  };
}
