import { CHANNELS, type Channel } from '../../market';
import { pointName } from '../wording';
import { type Crossing, crossingDerivative, type Quantity } from './crossing';
import type { ReviewedState } from './reviewed-states';
import { type Along, MOST_TIED, type TangentPoint, TIE } from './tangent-point';

/** Derivatives of one figure: of what decides it, and of whatever is as bad. */
export type FigureTangent = readonly ((along: Along) => number | null)[];

const QUANTITIES: readonly Quantity[] = ['gainMargin', 'phaseMargin', 'modulusMargin'];

/** Derivatives of an operating point's figures, by the names of their checks. */
export function figureTangents(point: TangentPoint): Map<string, FigureTangent> {
  const { shock, horizonSeconds } = point.shock;
  const where = pointName({ shock, horizon: horizonSeconds });
  const found = new Map<string, FigureTangent>([[`windowGrowth@${where}`, point.growth]]);
  for (const channel of CHANNELS) {
    for (const quantity of QUANTITIES) {
      const tangent = marginTangent(point, channel, quantity);
      if (tangent.length > 0) found.set(`${quantity}.${channel}@${where}`, tangent);
    }
  }
  return found;
}

function marginTangent({ reviewed }: TangentPoint, channel: Channel, quantity: Quantity): FigureTangent {
  const all = reviewed
    .flatMap((state) => (state.crossings[channel] ?? []).map((crossing) => ({ state, crossing })))
    .filter(({ crossing }) => crossing.quantity === quantity)
    .sort((one, other) => one.crossing.size - other.crossing.size);
  return all
    .filter(({ crossing }) => crossing.size <= all[0].crossing.size * (1 + TIE))
    .slice(0, MOST_TIED)
    .map(({ state, crossing }) => derivativeOf(state, channel, crossing));
}

function derivativeOf(state: ReviewedState, channel: Channel, crossing: Crossing): FigureTangent[number] {
  const loop = state.tangentAt(channel, crossing.theta);
  return ({ changeAt }) => (loop === null ? null : crossingDerivative(crossing, loop, changeAt(state)));
}
