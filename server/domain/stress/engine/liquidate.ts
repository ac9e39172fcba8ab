import { exp } from '../../elementary';
import { CORE } from '../../market';
import { type EngineSetup } from './engine-setup';
import { equityOf, hasPosition } from './health';
import { type PathState } from './path-state';
import { touch } from './touch';

/** what is left of a position at or below this share of its initial size is closed with it */
const DUST_SHARE = 0.01;

/** φ_im: φ_i, but 1 where what it would leave is dust. */
function closeFractionOf(setup: EngineSetup, s: PathState, k: number, m: number): number {
  const fraction = s.candidateCloseFraction[k];
  const at = s.candidates[k] * setup.rowLength + 1 + m;
  return (1 - fraction) * Math.abs(s.rows[at]) <= DUST_SHARE * Math.abs(setup.initialRows[at]) ? 1 : fraction;
}

/** ψ_m = min(1, maxRate·Δ / Σ_i (φ_im·|n_im| + φ_i·h_im)·P_m): the rate limit covers collateral too. */
function shareOutSales(setup: EngineSetup, s: PathState): void {
  const { markets, rowLength } = setup;
  s.saleShare.fill(0);
  for (let k = 0; k < s.candidateCount; k++) {
    const row = s.candidates[k] * rowLength + 1;
    for (let m = 0; m < markets; m++)
      s.saleShare[m] +=
        closeFractionOf(setup, s, k, m) * Math.abs(s.rows[row + m]) +
        s.candidateCloseFraction[k] * s.rows[row + markets + m];
  }
  for (let m = 0; m < markets; m++) {
    const wanted = s.saleShare[m] * s.mark[m];
    s.saleShare[m] = wanted > 0 ? Math.min(1, s.saleLimit[m] / wanted) : 1;
  }
}

/** Σ_i δ, Σ_i η, and the execution price P·e^(ℓ/(2·D⁺)) with ℓ = −Σ_i (δ + η)·P. */
function priceSales(setup: EngineSetup, s: PathState): void {
  const { markets, rowLength } = setup;
  for (let k = 0; k < s.candidateCount; k++) {
    const row = s.candidates[k] * rowLength + 1;
    for (let m = 0; m < markets; m++) {
      s.closedUnits[m] += closeFractionOf(setup, s, k, m) * s.saleShare[m] * s.rows[row + m];
      s.soldCollateral[m] += s.candidateCloseFraction[k] * s.saleShare[m] * s.rows[row + markets + m];
    }
  }
  for (let m = 0; m < markets; m++) {
    const flow = -(s.closedUnits[m] + s.soldCollateral[m]) * s.mark[m];
    s.executionPrice[m] = s.mark[m] * exp(flow / (2 * s.market[m].next[CORE.depth]));
  }
}

const keeperReward = ({ rules }: EngineSetup): number => rules?.keepers?.reward ?? 0;

/** Closes and sells for one account, takes the penalty it can pay, and settles its shortfall if it is closed. */
function settle(setup: EngineSetup, s: PathState, k: number): void {
  const { markets, rowLength } = setup;
  const account = s.candidates[k];
  const row = account * rowLength;
  let fromPositions = 0;
  let fromCollateral = 0;
  let closedNotional = 0;
  for (let m = 0; m < markets; m++) {
    const closed = closeFractionOf(setup, s, k, m) * s.saleShare[m] * s.rows[row + 1 + m];
    const sold = s.candidateCloseFraction[k] * s.saleShare[m] * s.rows[row + 1 + markets + m];
    fromPositions += closed * (s.executionPrice[m] - s.fundingPerUnit[m]);
    fromCollateral += sold * s.executionPrice[m];
    closedNotional += Math.abs(closed) * s.mark[m];
    s.liquidatedNotional[m] += Math.abs(closed) * s.mark[m];
    s.rows[row + 1 + m] -= closed;
    s.rows[row + 1 + markets + m] -= sold;
  }
  s.rows[row] += fromPositions + fromCollateral;
  s.collateralProceeds += fromCollateral;
  touch(s, account);
  if (s.liquidated[account] === 0) {
    s.liquidated[account] = 1;
    s.liquidatedCount++;
  }

  const penalty = Math.min(setup.penalty * closedNotional, Math.max(0, equityOf(setup, s, account)));
  s.rows[row] -= penalty;
  const reward = s.rules === null ? 0 : Math.min(penalty, keeperReward(setup) * closedNotional);
  s.penalties += penalty;
  s.insuranceFund += penalty - reward;
  if (s.rules !== null) s.rules.keeperRewards += reward;

  if (hasPosition(setup, s, account)) return;
  s.closedAfterSteps[account] = s.step - s.firstNegativeStep[account] + 1;
  const left = equityOf(setup, s, account);
  if (left < 0) {
    s.badDebt -= left;
    s.insuranceFund += left;
    s.lowestInsuranceFund = Math.min(s.lowestInsuranceFund, s.insuranceFund);
  }
}

/** Liquidates this step's candidates, in ascending order of account. */
export function liquidate(setup: EngineSetup, s: PathState): void {
  // For a handful of markets a loop is several times faster than fill.
  for (let m = 0; m < setup.markets; m++) {
    s.closedUnits[m] = 0;
    s.soldCollateral[m] = 0;
  }
  if (s.candidateCount === 0) return;
  shareOutSales(setup, s);
  priceSales(setup, s);
  for (let k = 0; k < s.candidateCount; k++) settle(setup, s, k);
  for (let m = 0; m < setup.markets; m++) {
    const paid = s.mark[m] - s.executionPrice[m];
    s.providerLedger += s.closedUnits[m] * paid;
    s.slippage[m] += (s.closedUnits[m] + s.soldCollateral[m]) * paid;
    s.netUnits[m] -= s.closedUnits[m];
  }
}
