import { type VenueRules } from '../venue-rules';
import { isHalted } from './breaker';
import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';
import { drawDelay, type RulesState } from './rules-state';

/** Whether an account has anything to sell in a market that trades. */
function canBeTouched(setup: EngineSetup, s: PathState, rules: RulesState, account: number): boolean {
  const { markets, rowLength } = setup;
  const row = account * rowLength + 1;
  for (let m = 0; m < markets; m++)
    if (!isHalted(rules, s.step, m) && (s.rows[row + m] !== 0 || s.rows[row + markets + m] !== 0)) return true;
  return false;
}

/** Strikes from the candidates whom no keeper has found yet, and who could sell in halted markets only. */
export function holdBack(setup: EngineSetup, s: PathState, rules: RulesState, { keepers, breaker }: VenueRules): void {
  let kept = 0;
  for (let k = 0; k < s.candidateCount; k++) {
    const account = s.candidates[k];
    if (rules.foundStep[account] < 0) {
      const delay = keepers === undefined ? 0 : drawDelay(keepers.delay, rules.delays, account);
      rules.foundStep[account] = s.step + Math.ceil(delay / setup.intervalSeconds - 1e-9);
      rules.marked[rules.markedCount++] = account;
    }
    if (s.step < rules.foundStep[account]) continue;
    if (breaker !== undefined && !canBeTouched(setup, s, rules, account)) continue;
    s.candidates[kept] = account;
    s.candidateCloseFraction[kept++] = s.candidateCloseFraction[k];
  }
  s.candidateCount = kept;
}
