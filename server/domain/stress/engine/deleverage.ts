import { type VenueRules } from '../venue-rules';
import { isHalted } from './breaker';
import { dropCertificates } from './certificates';
import { type EngineSetup } from './engine-setup';
import { equityOf, hasPosition } from './health';
import { touch } from './touch';
import { type PathState } from './path-state';
import { type RulesState } from './rules-state';

/** Marks the bankrupt candidates for whom nothing is left in the fund once those before them are paid for. */
function findUncovered(setup: EngineSetup, s: PathState, rules: RulesState): boolean {
  let available = Math.max(0, s.insuranceFund);
  let found = false;
  for (let k = 0; k < s.candidateCount; k++) {
    const shortfall = -equityOf(setup, s, s.candidates[k]);
    rules.uncovered[k] = shortfall > available ? 1 : 0;
    if (rules.uncovered[k] === 1) found = true;
    else if (shortfall > 0) available -= shortfall;
  }
  return found;
}

/** Σ_m |n_m|·P_m, USD. */
function grossOf(setup: EngineSetup, s: PathState, account: number): number {
  let gross = 0;
  for (let m = 0; m < setup.markets; m++) gross += Math.abs(s.rows[account * setup.rowLength + 1 + m]) * s.mark[m];
  return gross;
}

/**
 * Accounts on the other side of a market that have gained since the start, with their rank profit × leverage; a book holds
 * no entry prices, so gain counts from the start of the run, and within one market and side the rank is by leverage.
 * Candidates of this step are none of them.
 *
 * @returns how many, and the units that they hold
 */
function findCounterparties(
  setup: EngineSetup,
  s: PathState,
  rules: RulesState,
  m: number,
  side: number,
): { readonly count: number; readonly units: number } {
  const gained = s.positionValue[m] - setup.initialPrice[m];
  if (!(side * gained < 0)) return { count: 0, units: 0 };
  const ratio = Math.abs(gained) / setup.initialPrice[m];
  let count = 0;
  let units = 0;
  let candidate = 0;
  for (let account = 0; account < setup.accounts; account++) {
    while (candidate < s.candidateCount && s.candidates[candidate] < account) candidate++;
    if (candidate < s.candidateCount && s.candidates[candidate] === account) continue;
    const held = s.rows[account * setup.rowLength + 1 + m];
    if (!(held * side < 0)) continue;
    const equity = equityOf(setup, s, account);
    rules.counterparties[count++] = account;
    rules.scores[account] = equity > 0 ? (ratio * grossOf(setup, s, account)) / equity : Infinity;
    units += Math.abs(held);
  }
  return { count, units };
}

/** Closes `units` of one account's position in market m at the mark, and moves `payment` (USD, ≥ 0) out of its cash. */
function close(setup: EngineSetup, s: PathState, account: number, m: number, units: number, payment: number): void {
  const at = account * setup.rowLength;
  const signed = s.rows[at + 1 + m] < 0 ? -units : units;
  s.rows[at] += signed * s.positionValue[m] - payment;
  s.rows[at + 1 + m] = units === Math.abs(s.rows[at + 1 + m]) ? 0 : s.rows[at + 1 + m] - signed;
  touch(s, account);
}

/** Takes `wanted` units from the counterparties, by rank or in proportion; they pay `loss` USD in proportion to what is taken. */
function takeFrom(
  setup: EngineSetup,
  s: PathState,
  rules: RulesState,
  m: number,
  found: { readonly count: number; readonly units: number },
  wanted: number,
  loss: number,
  byRank: boolean,
): void {
  const order = rules.counterparties.subarray(0, found.count);
  if (byRank)
    order.sort((a, b) => (rules.scores[b] > rules.scores[a] ? 1 : rules.scores[b] < rules.scores[a] ? -1 : a - b));
  let left = wanted;
  for (const account of order) {
    if (left <= 0) break;
    const held = Math.abs(s.rows[account * setup.rowLength + 1 + m]);
    const units = byRank ? Math.min(held, left) : Math.min(held, (held * wanted) / found.units);
    close(setup, s, account, m, units, (loss * units) / wanted);
    if (byRank) left -= units;
    if (rules.deleveraged[account] === 0) rules.deleveragedAccounts++;
    rules.deleveraged[account] = 1;
    rules.deleveragedNotional[m] += units * s.mark[m];
  }
}

/** Closes the uncovered accounts of one side of one market against those of the other who have gained. */
function closeSide(
  setup: EngineSetup,
  s: PathState,
  rules: RulesState,
  m: number,
  side: number,
  byRank: boolean,
): boolean {
  let wanted = 0;
  for (let k = 0; k < s.candidateCount; k++) {
    const held = s.rows[s.candidates[k] * setup.rowLength + 1 + m];
    if (rules.uncovered[k] === 1 && held * side > 0) wanted += Math.abs(held);
  }
  if (wanted === 0) return false;
  const found = findCounterparties(setup, s, rules, m, side);
  if (found.units === 0) return false;
  const share = Math.min(1, found.units / wanted);
  let loss = 0;
  for (let k = 0; k < s.candidateCount; k++) {
    const account = s.candidates[k];
    const held = Math.abs(s.rows[account * setup.rowLength + 1 + m]);
    if (rules.uncovered[k] === 0 || !(s.rows[account * setup.rowLength + 1 + m] * side > 0)) continue;
    // Closed at the price that leaves nothing missing: above the mark by the account's own shortfall, spread over its positions.
    const units = share === 1 ? held : held * share;
    const payment = (rules.shortfall[k] * units * s.mark[m]) / rules.gross[k];
    close(setup, s, account, m, units, -payment);
    loss += payment;
  }
  takeFrom(setup, s, rules, m, found, share === 1 ? wanted : found.units, loss, byRank);
  rules.deleveragingLoss += loss;
  return true;
}

/** Uncovered accounts that are closed by now leave the candidates; whoever is left is sold like anybody else. */
function strikeClosed(setup: EngineSetup, s: PathState, rules: RulesState): void {
  let kept = 0;
  for (let k = 0; k < s.candidateCount; k++) {
    const account = s.candidates[k];
    if (rules.uncovered[k] === 1 && !hasPosition(setup, s, account)) {
      if (s.liquidated[account] === 0) s.liquidatedCount++;
      s.liquidated[account] = 1;
      s.closedAfterSteps[account] = s.step - s.firstNegativeStep[account] + 1;
      continue;
    }
    s.candidates[kept] = account;
    s.candidateCloseFraction[kept++] = s.candidateCloseFraction[k];
  }
  s.candidateCount = kept;
}

/**
 * Auto-deleveraging: a bankrupt account (E < 0) whose shortfall the insurance fund can't pay isn't sold into the market but
 * closed against accounts of the other side that have gained, at the price that makes its equity 0. They lose the
 * difference to the mark: `queue` takes whole positions by rank (profit × leverage, ties by index), `pro-rata` the same
 * share of everybody's. Where the other side has too little, or hasn't gained, the rest is liquidated as usual. Positions of
 * both sides end together: neither price nor skew moves. Markets in order, longs before shorts.
 */
export function deleverage(setup: EngineSetup, s: PathState, rules: RulesState, venue: VenueRules): void {
  if (!findUncovered(setup, s, rules)) return;
  for (let k = 0; k < s.candidateCount; k++) {
    rules.shortfall[k] = Math.max(0, -equityOf(setup, s, s.candidates[k]));
    rules.gross[k] = grossOf(setup, s, s.candidates[k]);
  }
  let done = false;
  for (let m = 0; m < setup.markets; m++) {
    if (isHalted(rules, s.step, m)) continue;
    for (const side of [1, -1]) if (closeSide(setup, s, rules, m, side, venue.deleveraging === 'queue')) done = true;
  }
  if (!done) return;
  if (rules.firstDeleveragingStep < 0) rules.firstDeleveragingStep = s.step;
  // Rows far from liquidation have changed: every list that left them out is made again.
  if (s.certificates) dropCertificates(setup, s.certificates);
  strikeClosed(setup, s, rules);
}
