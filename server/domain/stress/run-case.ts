import { DomainError } from '../errors';
import { engineSetup } from './engine/engine-setup';
import { greatestLogMark } from './engine/greatest-log-mark';
import { caseOutcome } from './engine/outcome-of-path';
import { createPathState } from './engine/path-state';
import { stepPath } from './engine/step-path';
import { type CaseOutcome } from './outcome';
import { type StressCase } from './stress-case';

/** beyond it prices are no longer numbers that can be summed */
const LARGEST_LOG_MARK = 300;

/**
 * Runs a case to its end.
 *
 * @throws DomainError where a mark is no longer finite and positive: NaN isn't an answer
 */
export function runCase(stressCase: StressCase): CaseOutcome {
  const setup = engineSetup(stressCase.markets, stressCase.book, stressCase);
  const state = createPathState(setup);
  for (let t = 0; t < stressCase.steps; t++) {
    stepPath(setup, state, stressCase.returns, t * setup.markets);
    const logMark = greatestLogMark(setup, state);
    if (logMark > LARGEST_LOG_MARK)
      throw new DomainError(
        'not-finite',
        `a mark left every scale at step ${t}: log return ${logMark}, within ±${LARGEST_LOG_MARK}`,
        {
          field: `returns[${t}]`,
          value: logMark,
          unit: 'log',
          limit: `within ±${LARGEST_LOG_MARK}`,
        },
      );
  }
  return caseOutcome(setup, state);
}
