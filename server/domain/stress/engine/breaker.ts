import { log } from '../../elementary';
import { type VenueRules } from '../venue-rules';
import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';
import { type RulesState } from './rules-state';

export const isHalted = (rules: RulesState, step: number, m: number): boolean => step < rules.haltedUntil[m];

/**
 * Watches the marks and halts a market whose mark has moved by the breaker's limit within its window; the halt begins with
 * this very step. Nothing of what traders ordered in a halted market is carried out.
 */
export function watchBreaker(
  setup: EngineSetup,
  s: PathState,
  rules: RulesState,
  breaker: NonNullable<VenueRules['breaker']>,
): void {
  for (let m = 0; m < setup.markets; m++) {
    if (isHalted(rules, s.step, m)) {
      // The window starts with the first step after the halt.
      rules.windowStart[m] = s.step + 1;
    } else {
      const marks = rules.logMarks[m];
      const now = log(s.mark[m]);
      marks[s.step % marks.length] = now;
      const since = Math.max(rules.windowStart[m], s.step - marks.length + 1);
      for (let step = since; step < s.step; step++)
        if (Math.abs(now - marks[step % marks.length]) >= breaker.move)
          rules.haltedUntil[m] = s.step + Math.max(1, Math.round(breaker.haltSeconds / setup.intervalSeconds));
    }
    if (!isHalted(rules, s.step, m)) continue;
    rules.haltedSteps[m]++;
    s.traderFlow[m] = 0;
  }
}
