import { exp } from '@/server/domain/elementary';
import { marketModel, shockResponse, type Market } from '@/server/domain/market';
import type { Point, StepResponse } from './analysis-messages';

/** Stands for the step of an operating point at rest, which has none. */
const LEAST_STEP = 0.01;
/** Time shown, and never fewer intervals than this. */
const DURATION_SECONDS = 6 * 3600;
const LEAST_INTERVALS = 60;

/** What the market does when the fundamental falls by the point's shock within one interval. */
export function stepResponse(market: Market, point: Point): StepResponse {
  const model = marketModel(market);
  const { side, updateInterval } = model.constants;
  const shock = point.shock > 0 ? point.shock : LEAST_STEP;
  const durationSeconds = Math.max(DURATION_SECONDS, LEAST_INTERVALS * updateInterval);
  const { timeSeconds, displacement, mark, ...figures } = shockResponse(model, shock, durationSeconds);
  const overTime = (values: readonly number[]) => timeSeconds.map((t, k) => [t / 60, values[k] * 100] as const);
  return {
    shock,
    durationSeconds,
    collapsed: figures.collapsed,
    displacement: overTime(displacement),
    fall: overTime(mark.map((moved) => side * (1 - exp(moved)))),
    overshoot: figures.overshoot,
    settlingSeconds: figures.settlingSeconds,
    peakRatio: figures.peakRatio,
    discoverySeconds: figures.discoverySeconds,
  };
}
