import type { MarketConstants } from './constants';
import { fundingCommand, integrateFunding } from './laws/funding';
import { depthCommand, lagDepth } from './laws/liquidity';
import { marginCommand, slewMargin } from './laws/margin';
import { observedVolatility } from './laws/signals';
import { perceiveFunding, traderFlow } from './laws/traders';
import { COMMAND, CORE } from './layout';

/**
 * Steps 1–5 of the model: signals, margin, depth, funding, traders.
 *
 * @param core state by CORE, the oldest entry of the delay line included
 * @param exogenousFlow e, USD
 * @param perturbation δ by COMMAND, added to each command where it is used
 * @param next receives M⁺, D⁺, f⁺, F⁺ by CORE
 * @param commands receives the margin (ratio), depth (USD per unit log price) and funding (1/day) commands, without δ
 * @returns q_t, the flow of traders, USD
 */
export function stepControllers(
  c: MarketConstants,
  core: Readonly<Float64Array>,
  exogenousFlow: number,
  perturbation: Readonly<Float64Array>,
  next: Float64Array,
  commands: Float64Array,
): number {
  const volatility = observedVolatility(c, core[CORE.delayedVariance]);

  const margin = marginCommand(c, volatility, core[CORE.delayedImbalance]);
  commands[COMMAND.margin] = margin;
  next[CORE.margin] = slewMargin(c, core[CORE.margin], margin + perturbation[COMMAND.margin]);

  const depth = depthCommand(c, volatility, core[CORE.variance]);
  commands[COMMAND.depth] = depth;
  next[CORE.depth] = lagDepth(c, core[CORE.depth], depth + perturbation[COMMAND.depth]);

  const skew = core[CORE.skew];
  const integrator = integrateFunding(c, core[CORE.fundingIntegrator], skew);
  const funding = fundingCommand(c, integrator, skew, core[CORE.skewGrowth], core[CORE.delayedDisplacement]);
  next[CORE.fundingIntegrator] = integrator;
  commands[COMMAND.funding] = funding;

  const perceived = core[CORE.perceivedFunding];
  next[CORE.perceivedFunding] = perceiveFunding(c, perceived, funding + perturbation[COMMAND.funding]);
  return traderFlow(c, perceived, skew, exogenousFlow);
}
