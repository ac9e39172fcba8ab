import { engineSetup } from './engine/engine-setup';
import { outcomeOfPath } from './engine/outcome-of-path';
import { createPathState } from './engine/path-state';
import { stepPath } from './engine/step-path';
import { type PathOutcome } from './outcome';
import { type StressCase } from './stress-case';

/** Runs a case to its end. */
export function runCase(stressCase: StressCase): PathOutcome {
  const setup = engineSetup(stressCase.markets, stressCase.book, stressCase);
  const state = createPathState(setup);
  for (let t = 0; t < stressCase.steps; t++) stepPath(setup, state, stressCase.returns, t * setup.markets);
  return outcomeOfPath(setup, state);
}
