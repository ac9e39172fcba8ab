import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';

/**
 * Equity E_i = (a + Σ_m n_m·U_m) + Σ_m h_m·C_m, USD, each sum over markets in order: the order is part of the definition.
 */
export function equityOf(setup: EngineSetup, s: PathState, account: number): number {
  const { markets, rowLength } = setup;
  const row = account * rowLength;
  let positions = 0;
  let collateral = 0;
  for (let m = 0; m < markets; m++) {
    positions += s.rows[row + 1 + m] * s.positionValue[m];
    collateral += s.rows[row + 1 + markets + m] * s.collateralValue[m];
  }
  return s.rows[row] + positions + collateral;
}

/** Margin required, Σ_m |n_m|·P_m·M⁺_m, USD; health is equity minus this. */
export function requirementOf(setup: EngineSetup, s: PathState, account: number): number {
  const row = account * setup.rowLength + 1;
  let required = 0;
  for (let m = 0; m < setup.markets; m++) required += Math.abs(s.rows[row + m]) * s.requirement[m];
  return required;
}

export function hasPosition(setup: EngineSetup, s: PathState, account: number): boolean {
  const row = account * setup.rowLength + 1;
  for (let m = 0; m < setup.markets; m++) if (s.rows[row + m] !== 0) return true;
  return false;
}
