import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';

/**
 * Equity E_i = (a + Σ_m n_m·U_m) + Σ_m h_m·C_m, USD, each sum over markets in order: the order is part of the definition.
 */
export function equityOf(setup: EngineSetup, s: PathState, account: number): number {
  const { markets, rowLength } = setup;
  const { rows, positionValue, collateralValue } = s;
  const row = account * rowLength;
  let positions = 0;
  let collateral = 0;
  for (let m = 0; m < markets; m++) {
    positions += rows[row + 1 + m] * positionValue[m];
    collateral += rows[row + 1 + markets + m] * collateralValue[m];
  }
  return rows[row] + positions + collateral;
}

export function hasPosition(setup: EngineSetup, s: PathState, account: number): boolean {
  const row = account * setup.rowLength + 1;
  for (let m = 0; m < setup.markets; m++) if (s.rows[row + m] !== 0) return true;
  return false;
}
