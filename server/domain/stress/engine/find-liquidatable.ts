import { type EngineSetup } from './engine-setup';
import { equityOf, hasPosition, requirementOf } from './health';
import { type PathState } from './path-state';

/**
 * Lists those of the given accounts (ascending) that have a position and H_i < 0, with φ_i = 1 where E_i < 0 and
 * `closeFraction` elsewhere. Cost: one health value per account given, N·A multiply-adds three times over.
 */
export function findLiquidatable(setup: EngineSetup, s: PathState, accounts: Int32Array, accountCount: number): void {
  let count = 0;
  for (let at = 0; at < accountCount; at++) {
    const i = accounts[at];
    const equity = equityOf(setup, s, i);
    if (equity - requirementOf(setup, s, i) >= 0 || !hasPosition(setup, s, i)) continue;
    s.candidates[count] = i;
    s.candidateCloseFraction[count] = equity < 0 ? 1 : setup.closeFraction;
    if (s.firstNegativeStep[i] < 0) s.firstNegativeStep[i] = s.step;
    count++;
  }
  s.candidateCount = count;
}
