import { DomainError } from '../errors';
import { digest } from './digest';
import { createOutcomeTable, type OutcomeTable } from './outcome-table';
import { type PairedDifference, pairedDifferences } from './paired-differences';
import { type PathSeries, pathSeries } from './path-series';
import { type Reduction, reduce } from './reduce';
import { runFrame } from './run-frame';
import { SERIES, seriesGrid } from './series-grid';
import { MAX_BAND_PATHS, type Shard } from './shard';
import { type StressRun } from './stress-run';

/** Everything a run came to; JSON as it stands. */
export interface StressReport extends Reduction {
  /** of all outcomes in path order, see `digest` */
  readonly digest: `0x${string}`;
  readonly paths: number;
  readonly series: PathSeries;
  readonly baseline?: Reduction & { readonly series: PathSeries };
  /** proposal − baseline */
  readonly paired?: Readonly<Record<string, PairedDifference>>;
}

/** Gathers shards, in whatever order they come, into one report in path order. */
export interface ReportBuilder {
  add(shard: Shard): void;
  /** @throws DomainError where a path is missing */
  build(): StressReport;
}

export function reportBuilder(run: StressRun): ReportBuilder {
  const { generator, stride } = runFrame(run);
  const names = run.markets.map(({ name }) => name);
  const grids = stride.map((ratio) => seriesGrid(Math.ceil(generator.steps / ratio)));
  const bandPaths = Math.min(run.paths, MAX_BAND_PATHS);
  const perPath = grids.map((grid) => grid.points * names.length * SERIES.length);
  const tables: OutcomeTable[] = grids.map(() => createOutcomeTable(run.paths, names.length));
  const series = perPath.map((size) => new Float64Array(bandPaths * size));
  const done = new Uint8Array(run.paths);

  const variantReport = (v: number, markets: StressRun['markets']) => ({
    ...reduce(tables[v], names, run.seed),
    series: pathSeries(grids[v], markets[0].market.signals.updateInterval, names, series[v], bandPaths),
  });
  return {
    add(shard) {
      shard.outcomes.forEach((rows, v) => tables[v].values.set(rows, shard.from * tables[v].length));
      shard.series.forEach((rows, v) => {
        if (rows.length > 0) series[v].set(rows, shard.from * perPath[v]);
      });
      done.fill(1, shard.from, shard.to);
    },
    build() {
      const missing = done.indexOf(0);
      if (missing >= 0)
        throw new DomainError('missing-field', `path ${missing} of ${run.paths} was not run`, {
          field: `paths[${missing}]`,
        });
      const paired =
        run.baseline === undefined
          ? {}
          : { baseline: variantReport(1, run.baseline), paired: pairedDifferences(tables[0], tables[1], names) };
      return { digest: digest(tables), paths: run.paths, ...variantReport(0, run.markets), ...paired };
    },
  };
}
