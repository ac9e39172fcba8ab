import { exp } from '../../elementary';
import { lagDepth } from '../../market/laws/liquidity';
import { COMMAND, CORE, DAY, stepControllers, UNPERTURBED } from '../../market';
import { type Disturbances } from '../scenarios';
import { type EngineSetup } from './engine-setup';
import { passDelayLine, readLate } from './market-path';
import { type PathState } from './path-state';
import { arbitrageFlow, congestionLevel, type ReactionSteps } from './reactions';

/** Lets a market's signals through as late as its chain is congested, and lowers its sale limit; returns arbitrageurs' orders, USD. */
function react(setup: EngineSetup, s: PathState, m: number, reactions: ReactionSteps, areFrozen: boolean): number {
  const { congestion, arbitrage } = reactions;
  const market = s.market[m];
  if (congestion === null) passDelayLine(setup.models[m], market, areFrozen);
  else {
    const level = congestionLevel(congestion, market, s.step);
    readLate(setup.models[m], market, s.step, level * congestion.extraSteps, areFrozen);
    s.saleLimit[m] *= 1 - level * (1 - congestion.rateShare);
  }
  return arbitrage === null ? 0 : arbitrageFlow(arbitrage, market, s.step);
}

/**
 * Steps 1–5 of the market model for every market (delay line, M⁺, D⁺, f⁺, funding command, q_t, F⁺), then the mark
 * before this interval's return, P = P0·e^(v + x), and the funding per unit, FI += P·command·Δ/DAY. The liquidity
 * providers' ledger takes the move of P and FI on the sizes held into the step.
 *
 * @param disturbances e, the share withdrawn of the depth command, and whether signals are frozen, at [offset + m]
 */
export function runControllers(
  setup: EngineSetup,
  s: PathState,
  disturbances: Disturbances | null,
  offset: number,
): void {
  const { reactions } = setup;
  for (let m = 0; m < setup.markets; m++) {
    const model = setup.models[m];
    const market = s.market[m];
    const areFrozen = disturbances !== null && disturbances.frozen[offset + m] > 0;
    let flow = disturbances === null ? 0 : disturbances.flow[offset + m];
    s.saleLimit[m] = setup.saleLimit[m];
    if (reactions === null) passDelayLine(model, market, areFrozen);
    else flow += react(setup, s, m, reactions, areFrozen);
    s.traderFlow[m] = stepControllers(model.constants, market.core, flow, UNPERTURBED, market.next, market.commands);
    const withdrawn = disturbances === null ? 0 : disturbances.withdrawn[offset + m];
    if (withdrawn > 0) {
      const offered = market.commands[COMMAND.depth] * (1 - withdrawn);
      market.next[CORE.depth] = lagDepth(model.constants, market.core[CORE.depth], offered);
    }

    const command = market.commands[COMMAND.funding];
    const margin = market.next[CORE.margin];
    const mark = setup.initialPrice[m] * exp(s.fundamental[m] + market.core[CORE.displacement]);
    const funding = (mark * command * setup.intervalSeconds) / DAY;
    s.providerLedger += s.netUnits[m] * (funding - (mark - s.mark[m]));
    s.mark[m] = mark;
    s.fundingPerUnit[m] += funding;
    s.positionValue[m] = mark - s.fundingPerUnit[m];
    s.collateralValue[m] = mark * (1 - setup.haircut);
    s.requirement[m] = mark * margin;

    s.peakFunding[m] = Math.max(s.peakFunding[m], Math.abs(command));
    s.peakMargin[m] = Math.max(s.peakMargin[m], margin);
    s.minDepth[m] = Math.min(s.minDepth[m], market.next[CORE.depth]);
  }
}
