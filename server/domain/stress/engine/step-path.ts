import { type Disturbances } from '../scenarios';
import { type EngineSetup } from './engine-setup';
import { findByCertificate } from './find-by-certificate';
import { findLiquidatable } from './find-liquidatable';
import { liquidate } from './liquidate';
import { moveMarkets } from './move-markets';
import { type PathState } from './path-state';
import { runControllers } from './run-controllers';

/**
 * One interval of one path; allocates nothing. Market m's fundamental log return is returns[offset + m], and its
 * disturbances stand at the same place.
 */
export function stepPath(
  setup: EngineSetup,
  s: PathState,
  returns: Float64Array,
  offset: number,
  disturbances: Disturbances | null = null,
): void {
  runControllers(setup, s, disturbances, offset);
  if (s.certificates) findByCertificate(setup, s, s.certificates);
  else findLiquidatable(setup, s, setup.everyAccount, setup.accounts);
  liquidate(setup, s);
  moveMarkets(setup, s, returns, offset);
  s.step++;
}
