import {
  CORE,
  displacement,
  INPUT,
  marketModel,
  shockInputs,
  step,
  trajectory,
  stateIndex,
  COLLAPSE,
  type Market,
} from '@/server/domain/market';
import { exp } from '@/server/domain/elementary';
import type { Point, Response } from './analysis-messages';

/** Calm shown after the fall, as a multiple of its length. */
const CALM = 3;

/**
 * Fall of the mark while the fundamental falls evenly over the point's horizon, and in the calm that follows: both as
 * a percentage of the price before.
 */
export function rampResponse(market: Market, point: Point): Response {
  const model = marketModel(market);
  const { side, updateInterval } = model.constants;
  const run = trajectory(model, point);
  const percent = (fallen: number) => side * (1 - exp(-side * fallen)) * 100;
  let fallen = 0;
  const fall: [number, number][] = run.states.map((state, t) => {
    if (t > 0) fallen -= side * state[stateIndex(model, CORE.markReturn)];
    return [(t * updateInterval) / 60, percent(fallen)];
  });
  if (run.collapsed) return { fall, collapsed: true, displacement: null };
  const inputs = shockInputs(model, 0);
  inputs[INPUT.fundamentalReturn] = 0;
  const state = Float64Array.from(run.states[run.states.length - 1]);
  const steps = (run.states.length - 1) * CALM;
  for (let t = run.states.length; t < run.states.length + steps; t += 1) {
    step(model, state, inputs, state);
    fallen -= side * state[stateIndex(model, CORE.markReturn)];
    if (!(fallen <= COLLAPSE)) return { fall, collapsed: true, displacement: null };
    fall.push([(t * updateInterval) / 60, percent(fallen)]);
  }
  return { fall, collapsed: false, displacement: displacement(model, point) };
}
