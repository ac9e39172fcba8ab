import { CORE } from '../../market';
import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';

/** Greatest |log return of a mark since the start| over the markets; infinite where one isn't a number. */
export function greatestLogMark(setup: EngineSetup, s: PathState): number {
  let greatest = 0;
  for (let m = 0; m < setup.markets; m++) {
    const logMark = Math.abs(s.fundamental[m] + s.market[m].core[CORE.displacement]);
    if (!(logMark <= greatest)) greatest = logMark;
    if (Number.isNaN(logMark)) return Infinity;
  }
  return greatest;
}
