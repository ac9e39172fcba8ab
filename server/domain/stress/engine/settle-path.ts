import { exp } from '../../elementary';
import { CORE } from '../../market';
import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';

export interface Settlement {
  /** ledger of the liquidity providers with the last move of the mark, USD */
  readonly providerLedger: number;
  /** ΔT: change of Σ_i (a + Σ_m n·(P − FI)) from the start to now, USD */
  readonly traderChange: number;
  /** Σ_i E_i at the final marks, USD */
  readonly equity: number;
}

/**
 * The books as they stand after the steps taken so far, at the marks after the last return. At any step
 * ledger = −(ΔT + K − C), K the penalties and C the proceeds of collateral.
 */
export function settlePath(setup: EngineSetup, s: PathState): Settlement {
  const { accounts, markets, rowLength, initialRows } = setup;
  let providerLedger = s.providerLedger;
  let traderChange = 0;
  let collateral = 0;
  let traders = 0;
  for (let m = 0; m < markets; m++) {
    const finalMark = setup.initialPrice[m] * exp(s.fundamental[m] + s.market[m].core[CORE.displacement]);
    providerLedger -= s.netUnits[m] * (finalMark - s.mark[m]);
    const value = finalMark - s.fundingPerUnit[m];
    for (let i = 0; i < accounts; i++) {
      const at = i * rowLength + 1 + m;
      traders += s.rows[at] * value;
      traderChange += s.rows[at] * value - initialRows[at] * setup.initialPrice[m];
      collateral += s.rows[at + markets] * finalMark * (1 - setup.haircut);
    }
  }
  for (let i = 0; i < accounts; i++) {
    traders += s.rows[i * rowLength];
    traderChange += s.rows[i * rowLength] - initialRows[i * rowLength];
  }
  return { providerLedger, traderChange, equity: traders + collateral };
}
