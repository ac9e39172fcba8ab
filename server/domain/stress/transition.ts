import { type Market } from '../market';
import { type AccountBook } from './account-book';
import { restingMargins } from './resting-market';

/** An account that a change alone makes liquidatable. */
export interface NewlyLiquidatable {
  readonly account: number;
  /** Σ_m |n_m|·P_m, USD */
  readonly notional: number;
  /** USD; ≥ 0 before, < 0 after */
  readonly healthBefore: number;
  readonly healthAfter: number;
}

export interface Transition {
  readonly accounts: readonly NewlyLiquidatable[];
  /** USD */
  readonly notional: number;
  /** accounts with a position that were liquidatable already: no part of the change's doing */
  readonly alreadyLiquidatable: number;
}

/**
 * Today's book with the change executed now, before any price moves: which accounts go from H ≥ 0 to H < 0, with
 * H = (a + Σ_m n_m·P_m) + Σ_m h_m·P_m·(1 − haircut) − Σ_m |n_m|·P_m·M_m.
 *
 * M is the margin command at rest under each parameter set: where the change comes in steps (maxStepUp), what will have
 * become liquidatable once the margin has arrived.
 *
 * @param book cash net of funding paid; prices are the marks of now
 * @param haircut share of collateral's value that doesn't count
 */
export function transition(
  book: AccountBook,
  before: readonly Market[],
  after: readonly Market[],
  haircut: number,
): Transition {
  const marginBefore = before.map((market) => restingMargins(market).maintenance);
  const marginAfter = after.map((market) => restingMargins(market).maintenance);
  const accounts: NewlyLiquidatable[] = [];
  let notional = 0;
  let alreadyLiquidatable = 0;
  for (let account = 0; account < book.accounts; account++) {
    let positions = 0;
    let collateral = 0;
    let requiredBefore = 0;
    let requiredAfter = 0;
    let held = 0;
    for (let m = 0; m < book.markets; m++) {
      const price = book.initialPrice[m];
      const size = book.size[account * book.markets + m];
      positions += size * price;
      collateral += book.collateralUnits[account * book.markets + m] * (price * (1 - haircut));
      requiredBefore += Math.abs(size) * (price * marginBefore[m]);
      requiredAfter += Math.abs(size) * (price * marginAfter[m]);
      held += Math.abs(size) * price;
    }
    const equity = book.cash[account] + positions + collateral;
    const healthBefore = equity - requiredBefore;
    const healthAfter = equity - requiredAfter;
    if (held === 0) continue;
    if (healthBefore < 0) alreadyLiquidatable++;
    else if (healthAfter < 0) {
      accounts.push({ account, notional: held, healthBefore, healthAfter });
      notional += held;
    }
  }
  return { accounts, notional, alreadyLiquidatable };
}
