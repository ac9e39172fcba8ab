import { COLLAPSE } from '../market';
import { greatestLogMark } from './engine/greatest-log-mark';
import { outcomeOfPath } from './engine/outcome-of-path';
import { resetPathState } from './engine/path-state';
import { stepPath } from './engine/step-path';
import { type PathResult } from './outcome';
import { prepareVariants, type Variant } from './path-variants';
import { gridPoint, recordPoint, type SeriesGrid, seriesGrid } from './series-grid';
import { type StressRun } from './stress-run';

/** A path under the proposal and, on the same random numbers, under the baseline. */
export interface PathOutcomes {
  readonly proposal: PathResult;
  readonly baseline?: PathResult;
}

/** Runs single paths of a run; holds the arrays that all of them reuse. */
export interface PathRunner {
  readonly marketCount: number;
  /** by variant: the proposal, then the baseline where there is one */
  readonly grids: readonly SeriesGrid[];
  /**
   * @param series by variant, an array that takes the path's series; absent where they aren't wanted
   */
  run(path: number, series?: readonly Float64Array[]): PathOutcomes;
}

function runVariant(variant: Variant, path: number, grid: SeriesGrid, series: Float64Array | undefined): PathResult {
  const { setup, state, returns, disturbances } = variant;
  resetPathState(setup, state, path);
  series?.fill(NaN);
  if (series !== undefined) recordPoint(setup, state, 0, series);
  for (let t = 0; t < grid.steps; t++) {
    stepPath(setup, state, returns, t * setup.markets, disturbances);
    if (greatestLogMark(setup, state) > COLLAPSE) return { collapsedAtSeconds: (t + 1) * setup.intervalSeconds };
    if (series === undefined) continue;
    const point = gridPoint(grid, t + 1);
    if (point >= 0) recordPoint(setup, state, point, series);
  }
  return outcomeOfPath(setup, state);
}

/** Prepares a run: draws the book for each variant and allocates all that a path needs. */
export function createPathRunner(run: StressRun): PathRunner {
  const { variants, draw } = prepareVariants(run);
  const grids = variants.map(({ steps }) => seriesGrid(steps));
  return {
    marketCount: run.markets.length,
    grids,
    run(path, series) {
      draw(path);
      const [proposal, baseline] = variants.map((variant, v) => runVariant(variant, path, grids[v], series?.[v]));
      return { proposal, ...(baseline === undefined ? {} : { baseline }) };
    },
  };
}

/** Path `path` of a run, alone: it depends on the run, its seed and `path`, and on nothing that ran before. */
export function runPath(run: StressRun, path: number): PathOutcomes {
  return createPathRunner(run).run(path);
}
