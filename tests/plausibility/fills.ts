import { COLLAPSE } from '@/server/domain/market';
import { greatestLogMark } from '@/server/domain/stress/engine/greatest-log-mark';
import { resetPathState } from '@/server/domain/stress/engine/path-state';
import { stepPath } from '@/server/domain/stress/engine/step-path';
import { prepareVariants } from '@/server/domain/stress/path-variants';
import { type StressRun } from '@/server/domain/stress';

/** When accounts were liquidated on one path. */
export interface Fills {
  /** accounts liquidated in each step, once per step that they were */
  readonly perStep: Int32Array;
  /** accounts newly auto-deleveraged in each step */
  readonly deleveragedPerStep: Int32Array;
  readonly collapsed: boolean;
}

/** Runs the paths of a run, one after another, keeping nothing but when accounts were liquidated. */
export function* fillsOf(run: StressRun): Generator<Fills> {
  const { variants, draw } = prepareVariants(run);
  const { setup, state, steps, returns, disturbances } = variants[0];
  for (let path = 0; path < run.paths; path++) {
    draw(path);
    resetPathState(setup, state, path);
    const perStep = new Int32Array(steps);
    const deleveragedPerStep = new Int32Array(steps);
    let collapsed = false;
    for (let t = 0; t < steps && !collapsed; t++) {
      const before = state.rules?.deleveragedAccounts ?? 0;
      stepPath(setup, state, returns, t * setup.markets, disturbances);
      perStep[t] = state.candidateCount;
      deleveragedPerStep[t] = (state.rules?.deleveragedAccounts ?? 0) - before;
      collapsed = greatestLogMark(setup, state) > COLLAPSE;
    }
    yield { perStep, deleveragedPerStep, collapsed };
  }
}
