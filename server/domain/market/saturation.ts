import { fundingDemand, fundingIntegratorDemand, integrateFunding } from './laws/funding';
import { liquidationDemand, liquidationInflow, frontShrink, pressedDepth } from './laws/liquidation';
import { depthDemand } from './laws/liquidity';
import { marginCommand, marginDemand, slewMargin } from './laws/margin';
import { observedVolatility } from './laws/signals';
import { CORE } from './layout';
import { CHANNELS, type Channel } from './market';
import type { MarketModel } from './market-model';
import { readCore } from './step';

/**
 * Channels of which a clip, slew, sat or rate limit is active in the interval that starts at this state: strictly
 * outside its limit. A sat that no gain multiplies doesn't count. Such a channel passes no small change on: its margins
 * read infinite and mean nothing.
 */
export function saturatedChannels(model: MarketModel, state: Readonly<Float64Array>): Channel[] {
  const core = model.scratch.core;
  readCore(model, state, core);
  const saturated = {
    margin: isMarginSaturated(model, core),
    funding: isFundingSaturated(model, core),
    depth: isDepthSaturated(model, core),
    liquidation: isLiquidationSaturated(model, core),
    hedge: false,
  };
  return CHANNELS.filter((channel) => saturated[channel]);
}

function outside(value: number, low: number, high: number): boolean {
  return value < low || value > high;
}

function isMarginSaturated({ constants: c }: MarketModel, core: Readonly<Float64Array>): boolean {
  const volatility = observedVolatility(c, core[CORE.delayedVariance]);
  if (outside(marginDemand(c, volatility, core[CORE.delayedImbalance]), c.marginMin, c.marginMax)) return true;
  const move = marginCommand(c, volatility, core[CORE.delayedImbalance]) - core[CORE.margin];
  return outside(move, -c.marginStepDown, c.marginStepUp);
}

function isFundingSaturated({ constants: c }: MarketModel, core: Readonly<Float64Array>): boolean {
  const skew = core[CORE.skew];
  const usesSkew = c.fundingVelocityStep !== 0 || c.proportionalGain !== 0;
  if (usesSkew && outside(skew / c.skewScale, -1, 1)) return true;
  if (outside(fundingIntegratorDemand(c, core[CORE.fundingIntegrator], skew), -c.fundingCap, c.fundingCap)) return true;
  const integrator = integrateFunding(c, core[CORE.fundingIntegrator], skew);
  const demand = fundingDemand(c, integrator, skew, core[CORE.skewGrowth], core[CORE.delayedDisplacement]);
  return outside(demand, -c.fundingCap, c.fundingCap);
}

function isDepthSaturated({ constants: c }: MarketModel, core: Readonly<Float64Array>): boolean {
  const volatility = observedVolatility(c, core[CORE.delayedVariance]);
  return outside(depthDemand(c, volatility, core[CORE.variance]), c.depthMin, c.depthMax);
}

function isLiquidationSaturated({ constants: c }: MarketModel, core: Readonly<Float64Array>): boolean {
  const command = marginCommand(c, observedVolatility(c, core[CORE.delayedVariance]), core[CORE.delayedImbalance]);
  const shrink = frontShrink(c, core[CORE.markReturn], core[CORE.margin], slewMargin(c, core[CORE.margin], command));
  const pressed = pressedDepth(shrink, core[CORE.gap], shrink > core[CORE.gap]);
  const backlog = core[CORE.backlog] + liquidationInflow(c, core[CORE.openInterest], pressed);
  return outside(liquidationDemand(c, backlog), 0, c.maxSale);
}
