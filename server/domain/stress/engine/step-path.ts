import { DAY } from '../../market';
import { type Disturbances } from '../scenarios';
import { type VenueRules } from '../venue-rules';
import { isHalted, watchBreaker } from './breaker';
import { deleverage } from './deleverage';
import { type EngineSetup } from './engine-setup';
import { findByCertificate } from './find-by-certificate';
import { findLiquidatable } from './find-liquidatable';
import { holdBack } from './hold-back';
import { liquidate } from './liquidate';
import { moveMarkets } from './move-markets';
import { type PathState } from './path-state';
import { type RulesState } from './rules-state';
import { runControllers } from './run-controllers';

/** Contributions to the fund, and halts: a halted market sells nothing. */
function beforeLiquidation(setup: EngineSetup, s: PathState, state: RulesState, rules: VenueRules): void {
  const inflow = (rules.insuranceInflowPerDay * setup.intervalSeconds) / DAY;
  s.insuranceFund += inflow;
  state.contributions += inflow;
  if (rules.breaker === undefined) return;
  watchBreaker(setup, s, state, rules.breaker);
  for (let m = 0; m < setup.markets; m++) if (isHalted(state, s.step, m)) s.saleLimit[m] = 0;
}

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
  const { rules } = setup;
  runControllers(setup, s, disturbances, offset);
  if (rules !== null && s.rules !== null) beforeLiquidation(setup, s, s.rules, rules);
  if (s.certificates) findByCertificate(setup, s, s.certificates);
  else findLiquidatable(setup, s, setup.everyAccount, setup.accounts);
  if (rules !== null && s.rules !== null) {
    holdBack(setup, s, s.rules, rules);
    if (rules.deleveraging !== 'none' && s.candidateCount > 0) deleverage(setup, s, s.rules, rules);
  }
  liquidate(setup, s);
  moveMarkets(setup, s, returns, offset);
  s.step++;
}
