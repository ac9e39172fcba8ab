import { criticalDisplacement } from './critical-displacement';
import { displacement, type RestPath } from './displacement';
import type { MarketModel } from './market-model';

/** E(y, T) over several shocks y, log; null where the run collapsed. */
export function displacementCurve(
  model: MarketModel,
  horizonSeconds: number,
  shocks: readonly number[],
  rest: RestPath,
): (number | null)[] {
  return shocks.map((shock) => {
    const found = displacement(model, { shock, horizonSeconds }, rest);
    return Number.isFinite(found) ? found : null;
  });
}

/** First and last shock of each run of a curve that lies above max(y/2, 2 %), or collapses. */
export function badIntervals(
  shocks: readonly number[],
  displaced: readonly (number | null)[],
): (readonly [number, number])[] {
  const intervals: [number, number][] = [];
  let isInside = false;
  shocks.forEach((shock, k) => {
    const found = displaced[k];
    const isBad = found === null || found > criticalDisplacement(shock);
    if (isBad && isInside) intervals[intervals.length - 1][1] = shock;
    else if (isBad) intervals.push([shock, shock]);
    isInside = isBad;
  });
  return intervals;
}
