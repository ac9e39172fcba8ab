import { exp } from '../../elementary';
import { COMMAND, CORE, DAY, stepControllers, UNPERTURBED } from '../../market';
import { type EngineSetup } from './engine-setup';
import { passDelayLine } from './market-path';
import { type PathState } from './path-state';

/**
 * Steps 1–5 of the market model for every market (delay line, M⁺, D⁺, f⁺, funding command, q_t, F⁺), then the mark
 * before this interval's return, P = P0·e^(v + x), and the funding per unit, FI += P·command·Δ/DAY. The liquidity
 * providers' ledger takes the move of P and FI on the sizes held into the step.
 */
export function runControllers(setup: EngineSetup, s: PathState): void {
  for (let m = 0; m < setup.markets; m++) {
    const model = setup.models[m];
    const market = s.market[m];
    passDelayLine(model, market);
    s.traderFlow[m] = stepControllers(model.constants, market.core, 0, UNPERTURBED, market.next, market.commands);

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
