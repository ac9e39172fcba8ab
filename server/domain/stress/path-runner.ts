import { COLLAPSE } from '../market';
import { drawBook } from './draw-book';
import { type EngineSetup, engineSetup } from './engine/engine-setup';
import { greatestLogMark } from './engine/greatest-log-mark';
import { outcomeOfPath } from './engine/outcome-of-path';
import { createPathState, type PathState, resetPathState } from './engine/path-state';
import { stepPath } from './engine/step-path';
import { type NamedMarket } from './named-markets';
import { type PathResult } from './outcome';
import { runFrame } from './run-frame';
import { gridPoint, recordPoint, type SeriesGrid, seriesGrid } from './series-grid';
import { clearDisturbances, coarsenDisturbances, type Disturbances, noDisturbances } from './scenarios';
import { type StressRun } from './stress-run';

/** A path under the proposal and, on the same random numbers, under the baseline. */
export interface PathOutcomes {
  readonly proposal: PathResult;
  readonly baseline?: PathResult;
}

interface Variant {
  readonly setup: EngineSetup;
  readonly state: PathState;
  readonly stride: number;
  readonly returns: Float64Array;
  readonly disturbances: Disturbances | null;
  readonly grid: SeriesGrid;
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

/** Sums `stride` successive returns of each market into one: the same fundamental seen at a coarser interval, 0 past its end. */
function coarsen(fine: Float64Array, markets: number, stride: number, out: Float64Array): void {
  out.fill(0);
  for (let t = 0; t < fine.length / markets; t++)
    for (let m = 0; m < markets; m++) out[Math.floor(t / stride) * markets + m] += fine[t * markets + m];
}

function runVariant(
  { setup, state, returns, disturbances, grid }: Variant,
  series: Float64Array | undefined,
): PathResult {
  resetPathState(setup, state);
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
  const { generator, stride } = runFrame(run);
  const marketCount = run.markets.length;
  const fine = new Float64Array(generator.steps * marketCount);
  const disturbed = generator.disturb === undefined ? null : noDisturbances(fine.length);
  const variantOf = (markets: readonly NamedMarket[], ratio: number): Variant => {
    const plain = markets.map(({ market }) => market);
    const book = run.book.kind === 'explicit' ? run.book.book : drawBook(run.book.spec, plain, run.haircut);
    const setup = engineSetup(plain, book, run);
    const steps = Math.ceil(generator.steps / ratio);
    const returns = ratio === 1 ? fine : new Float64Array(steps * marketCount);
    const disturbances = ratio === 1 || disturbed === null ? disturbed : noDisturbances(returns.length);
    return { setup, state: createPathState(setup), stride: ratio, returns, disturbances, grid: seriesGrid(steps) };
  };
  const variants = [run.markets, ...(run.baseline ? [run.baseline] : [])].map((markets, v) =>
    variantOf(markets, stride[v]),
  );
  return {
    marketCount,
    grids: variants.map(({ grid }) => grid),
    run(path, series) {
      generator.fill(path, fine);
      if (disturbed !== null) {
        clearDisturbances(disturbed);
        generator.disturb?.(path, disturbed);
      }
      const [proposal, baseline] = variants.map((variant, v) => {
        if (variant.stride !== 1) coarsen(fine, marketCount, variant.stride, variant.returns);
        if (variant.stride !== 1 && disturbed !== null)
          coarsenDisturbances(disturbed, marketCount, variant.stride, variant.disturbances!);
        return runVariant(variant, series?.[v]);
      });
      return { proposal, ...(baseline === undefined ? {} : { baseline }) };
    },
  };
}

/** Path `path` of a run, alone: it depends on the run, its seed and `path`, and on nothing that ran before. */
export function runPath(run: StressRun, path: number): PathOutcomes {
  return createPathRunner(run).run(path);
}
