import type { MarketConstants } from './constants';
import {
  frontShrink,
  liquidationCommand,
  liquidationInflow,
  nextGap,
  nextOpenInterest,
  pressedDepth,
} from './laws/liquidation';
import { CORE } from './layout';

/**
 * Step 6 of the model: the liquidation front, of which the plant's open interest is the book. (The stress engine puts
 * real accounts in its place.)
 *
 * The front has two branches: its own (pressed where shrink > a) and the pressed one, named by `forcePressed`, which
 * matters to derivatives alone: there it values a⁺ at 0, and nothing else differs.
 *
 * @param core state by CORE
 * @param next holds M⁺; receives a⁺, O⁺, B⁺
 * @returns the liquidation command ℓ, USD
 */
export function stepFront(
  c: MarketConstants,
  core: Readonly<Float64Array>,
  forcePressed: boolean,
  next: Float64Array,
): number {
  const gap = core[CORE.gap];
  const shrink = frontShrink(c, core[CORE.markReturn], core[CORE.margin], next[CORE.margin]);
  const pressed = forcePressed || shrink > gap;
  const inflow = liquidationInflow(c, core[CORE.openInterest], pressedDepth(shrink, gap, pressed));
  const backlog = core[CORE.backlog] + inflow;
  const command = liquidationCommand(c, backlog);
  next[CORE.gap] = nextGap(c, shrink, gap, pressed);
  next[CORE.openInterest] = nextOpenInterest(c, core[CORE.openInterest], inflow);
  next[CORE.backlog] = backlog - command;
  return command;
}
