import { bookOf } from './book-of';
import { type EngineSetup, engineSetup } from './engine/engine-setup';
import { createPathState, type PathState } from './engine/path-state';
import { marketLinks } from './market-links';
import { type NamedMarket } from './named-markets';
import { runFrame } from './run-frame';
import { clearDisturbances, coarsenDisturbances, type Disturbances, noDisturbances } from './scenarios';
import { type StressRun } from './stress-run';

/** One side of a run, the proposal or the baseline, ready to be stepped along a path. */
export interface Variant {
  readonly setup: EngineSetup;
  readonly state: PathState;
  readonly steps: number;
  /** of the path drawn last: w of step t, market m at t·A + m */
  readonly returns: Float64Array;
  readonly disturbances: Disturbances | null;
}

export interface PathVariants {
  /** the proposal, then the baseline where there is one */
  readonly variants: readonly Variant[];
  /** Fills every variant's returns and disturbances with those of one path. */
  draw(path: number): void;
}

/** Sums `stride` successive returns of each market into one: the same fundamental seen at a coarser interval, 0 past its end. */
function coarsen(fine: Float64Array, markets: number, stride: number, out: Float64Array): void {
  out.fill(0);
  for (let t = 0; t < fine.length / markets; t++)
    for (let m = 0; m < markets; m++) out[Math.floor(t / stride) * markets + m] += fine[t * markets + m];
}

/** Draws the book of each variant and allocates all that a path needs. */
export function prepareVariants(run: StressRun): PathVariants {
  const { generator, stride } = runFrame(run);
  const count = run.markets.length;
  const fine = new Float64Array(generator.steps * count);
  const disturbed = generator.disturb === undefined ? null : noDisturbances(fine.length);
  const variantOf = (markets: readonly NamedMarket[], ratio: number): Variant => {
    const plain = markets.map(({ market }) => market);
    const setup = engineSetup(plain, bookOf(run, markets), run, {
      links: marketLinks(run.links, markets),
      rules: run.venue,
      reactions: generator.reactions,
      seed: run.seed,
    });
    const steps = Math.ceil(generator.steps / ratio);
    const returns = ratio === 1 ? fine : new Float64Array(steps * count);
    const disturbances = ratio === 1 || disturbed === null ? disturbed : noDisturbances(returns.length);
    return { setup, state: createPathState(setup), steps, returns, disturbances };
  };
  const variants = [run.markets, ...(run.baseline ? [run.baseline] : [])].map((markets, v) =>
    variantOf(markets, stride[v]),
  );
  return {
    variants,
    draw(path) {
      generator.fill(path, fine);
      if (disturbed !== null) {
        clearDisturbances(disturbed);
        generator.disturb?.(path, disturbed);
      }
      variants.forEach(({ returns, disturbances }, v) => {
        if (stride[v] === 1) return;
        coarsen(fine, count, stride[v], returns);
        if (disturbed !== null) coarsenDisturbances(disturbed, count, stride[v], disturbances!);
      });
    },
  };
}
