import { encodeOutcome, outcomeLength } from './outcome';
import { type PathRunner } from './path-runner';
import { pointLength } from './series-grid';

/** Bands are over the first paths only, so that a run of a million keeps no more than these. */
export const MAX_BAND_PATHS = 256;

/** Paths from … to−1 of a run: flat arrays, ready to be sent between threads. */
export interface Shard {
  readonly from: number;
  readonly to: number;
  /** by variant: encoded outcomes */
  readonly outcomes: readonly Float64Array[];
  /** by variant: series of those paths that are below MAX_BAND_PATHS */
  readonly series: readonly Float64Array[];
}

/** Runs a range of paths in order. */
export function runShard(runner: PathRunner, from: number, to: number): Shard {
  const length = outcomeLength(runner.marketCount);
  const outcomes = runner.grids.map(() => new Float64Array((to - from) * length));
  const seriesLengths = runner.grids.map((grid) => grid.points * pointLength(runner.marketCount));
  const bandPaths = Math.max(0, Math.min(to, MAX_BAND_PATHS) - from);
  const series = seriesLengths.map((size) => new Float64Array(bandPaths * size));
  for (let path = from; path < to; path++) {
    const k = path - from;
    const room =
      k < bandPaths
        ? series.map((all, v) => all.subarray(k * seriesLengths[v], (k + 1) * seriesLengths[v]))
        : undefined;
    const { proposal, baseline } = runner.run(path, room);
    encodeOutcome(proposal, runner.marketCount, outcomes[0], k * length);
    if (baseline !== undefined) encodeOutcome(baseline, runner.marketCount, outcomes[1], k * length);
  }
  return { from, to, outcomes, series };
}
