import { CORE, CORE_LENGTH, settle } from '../../market';
import { hedgeCommand } from '../../market/laws/hedging';
import { tradeBetweenMarkets } from './arbitrage-between-markets';
import { isHalted } from './breaker';
import { type EngineSetup } from './engine-setup';
import { type PathState } from './path-state';
import { recordExtremes } from './record-extremes';

/**
 * Steps 7–9 of the market model with q = q_t + ℓ + Γ·r (and what arbitrageurs between linked markets order), δs = q_t − Σ_i δ·P and V_b = 0; the accounts are the front.
 *
 * @param returns w of market m at returns[offset + m]
 */
export function moveMarkets(setup: EngineSetup, s: PathState, returns: Float64Array, offset: number): void {
  if (setup.links !== null) tradeBetweenMarkets(setup, s, setup.links);
  for (let m = 0; m < setup.markets; m++) {
    const c = setup.models[m].constants;
    const { core, next } = s.market[m];
    const liquidationFlow = -(s.closedUnits[m] + s.soldCollateral[m]) * s.mark[m];
    const trades = s.rules === null || !isHalted(s.rules, s.step, m);
    const hedges = trades ? hedgeCommand(c, core[CORE.markReturn]) : 0;
    const between = setup.links === null || !trades ? 0 : s.linkFlow[m];
    const orderFlow = s.traderFlow[m] + liquidationFlow + hedges + between;
    const skewChange = s.traderFlow[m] - s.closedUnits[m] * s.mark[m];
    settle(c, core, returns[offset + m], 0, orderFlow, skewChange, next);
    for (let k = 0; k < CORE_LENGTH; k++) core[k] = next[k];
    s.fundamental[m] += returns[offset + m];
    recordExtremes(s, m, c.side, s.fundamental[m], core[CORE.displacement]);
  }
}
