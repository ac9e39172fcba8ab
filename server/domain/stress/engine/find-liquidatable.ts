import { type EngineSetup } from './engine-setup';
import { FIND_KERNELS } from './health-kernels.generated';
import { findByLoop } from './health-loops';
import { type PathState } from './path-state';

/**
 * Lists those of the given accounts (ascending) that have a position and H_i < 0, with φ_i = 1 where E_i < 0 and
 * `closeFraction` elsewhere. Cost: one health value per account given.
 */
export function findLiquidatable(setup: EngineSetup, s: PathState, accounts: Int32Array, accountCount: number): void {
  const find = FIND_KERNELS[setup.markets - 1] ?? findByLoop;
  const { candidates, candidateCloseFraction } = s;
  const count = find(s.rows, accounts, accountCount, s, setup.closeFraction, candidates, candidateCloseFraction);
  for (let k = 0; k < count; k++) {
    if (s.firstNegativeStep[candidates[k]] >= 0) continue;
    s.firstNegativeStep[candidates[k]] = s.step;
    s.marked[s.markedCount++] = candidates[k];
  }
  s.candidateCount = count;
}
