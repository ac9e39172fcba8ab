import {
  badIntervals,
  CRITICAL_HORIZONS,
  displacementCurve,
  marketModel,
  restPath,
  type Market,
} from '@/server/domain/market';
import { parameterLocus, polesWith, type ParameterLocus } from '@/server/domain/stability';
import type { HorizonCurve, Point } from './analysis-messages';

/** y = 0, 1 % … 60 %: the grid on which the critical shock is looked for. */
const SHOCKS = Array.from({ length: 61 }, (_, percent) => percent / 100);
const SHOCKS_PER_PIECE = 10;

/** E(y, T) over the three horizons of the critical shock, in pieces. */
export function* displacementCurves(market: Market): Generator<undefined, HorizonCurve[], undefined> {
  const model = marketModel(market);
  const rest = restPath(model, CRITICAL_HORIZONS[CRITICAL_HORIZONS.length - 1]);
  const curves: HorizonCurve[] = [];
  for (const horizonSeconds of CRITICAL_HORIZONS) {
    const displaced: (number | null)[] = [];
    while (displaced.length < SHOCKS.length) {
      const shocks = SHOCKS.slice(displaced.length, displaced.length + SHOCKS_PER_PIECE);
      displaced.push(...displacementCurve(model, horizonSeconds, shocks, rest));
      yield;
    }
    const points = SHOCKS.map((shock, k) => [shock, displaced[k]] as const);
    curves.push({ horizonSeconds, points, bad: badIntervals(SHOCKS, displaced) });
  }
  return curves;
}

/** Poles at an operating point while one parameter runs through its values, one value a piece. */
export function* locus(
  market: Market,
  point: Point,
  parameter: string,
  values: readonly number[],
): Generator<undefined, ParameterLocus, undefined> {
  const sets = [];
  for (const value of values) {
    sets.push(polesWith(market, point, parameter, value));
    yield;
  }
  return parameterLocus(parameter, sets);
}
