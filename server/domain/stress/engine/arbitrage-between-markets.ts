import { CORE } from '../../market';
import { type EngineSetup } from './engine-setup';
import type { MarketLinks } from './links';
import { type PathState } from './path-state';

/**
 * What arbitrageurs between markets of one asset order in this interval, USD: in each they trade towards the mean
 * displacement of all, weighed by depth, as much as moves the mark by `share` of the distance. What they buy in one they sell
 * in the others: in a group the orders sum to 0, and so does their pull on Σ D·x. They hold both sides, so that no skew is
 * counted as theirs. Writes to s.linkFlow.
 */
export function tradeBetweenMarkets(setup: EngineSetup, s: PathState, { share, group }: MarketLinks): void {
  for (let first = 0; first < setup.markets; first++) {
    if (group[first] !== first) continue;
    let depth = 0;
    let pushed = 0;
    let linked = 0;
    for (let m = first; m < setup.markets; m++) {
      if (group[m] !== first) continue;
      linked++;
      depth += s.market[m].next[CORE.depth];
      pushed += s.market[m].next[CORE.depth] * s.market[m].core[CORE.displacement];
    }
    for (let m = first; m < setup.markets && linked > 1; m++)
      if (group[m] === first)
        s.linkFlow[m] = s.market[m].next[CORE.depth] * share * (pushed / depth - s.market[m].core[CORE.displacement]);
  }
}
