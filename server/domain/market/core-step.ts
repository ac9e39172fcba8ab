import type { MarketConstants } from './constants';
import { stepControllers } from './controllers';
import { stepFront } from './front';
import { hedgeCommand } from './laws/hedging';
import { COMMAND, CORE, INPUT } from './layout';
import { settle } from './settlement';

/**
 * One interval of the market, without the delay line: every feedback channel passes through its command, and δ is
 * added where that command is used. This is the function that server/boot/generate differentiates.
 *
 * Liquidation is perturbed where its flow enters the market; the backlog drains by the command.
 *
 * @param core state by CORE with the oldest entry of the delay line
 * @param input w, e, V_b by INPUT
 * @param perturbation δ by COMMAND
 * @param forcePressed see `stepFront`
 * @param next receives the new state by CORE
 * @param commands receives the five commands by COMMAND, without δ
 */
export function coreStep(
  c: MarketConstants,
  core: Readonly<Float64Array>,
  input: Readonly<Float64Array>,
  perturbation: Readonly<Float64Array>,
  forcePressed: boolean,
  next: Float64Array,
  commands: Float64Array,
): void {
  const trades = stepControllers(c, core, input[INPUT.exogenousFlow], perturbation, next, commands);
  const sale = stepFront(c, core, forcePressed, next);
  const hedge = hedgeCommand(c, core[CORE.markReturn]);
  commands[COMMAND.liquidation] = sale;
  commands[COMMAND.hedge] = hedge;
  const skewChange = trades - c.side * (sale + perturbation[COMMAND.liquidation]);
  const orderFlow = skewChange + (hedge + perturbation[COMMAND.hedge]);
  settle(c, core, input[INPUT.fundamentalReturn], input[INPUT.backgroundVariance], orderFlow, skewChange, next);
}
