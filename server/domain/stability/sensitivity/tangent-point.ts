import {
  type GrowthTangent,
  growthTangent,
  lineariseRun,
  type LinearisedRun,
  type MarketModel,
  partialsTangent,
  type Shock,
  trajectory,
  trajectoryTangent,
  type Variation,
  WINDOW_LENGTH,
  windowOf,
  worstStretches,
} from '../../market';
import { type ReviewedState, reviewedStates } from './reviewed-states';

/** An operating point prepared for derivatives. */
export interface TangentPoint {
  readonly shock: Shock;
  readonly run: LinearisedRun;
  /** derivative of the growth of the worst stretch, and of those as bad */
  readonly growth: readonly ((along: Along) => number | null)[];
  readonly reviewed: readonly ReviewedState[];
}

/** One variation carried along an operating point's run. */
export interface Along {
  readonly variation: Variation;
  /** of every state, SI */
  readonly states: readonly Float64Array[];
  /** of the local partial derivatives at a reviewed state */
  readonly changeAt: (reviewed: ReviewedState) => Float64Array;
}

/** Values closer than this, relative, are equally bad. */
export const TIE = 1e-9;
/** Equally bad stretches or crossings that are compared. */
export const MOST_TIED = 3;

/** Prepares an operating point; null where the market collapses on the way. */
export function tangentPoint(model: MarketModel, shock: Shock): TangentPoint | null {
  const run = trajectory(model, shock);
  if (run.collapsed) return null;
  const window = windowOf(run);
  const stretches = worstStretches(model, window, run.drift, MOST_TIED);
  const growth = stretches
    .filter((one) => one.growth >= stretches[0].growth * (1 - TIE))
    .map((one): GrowthTangent => growthTangent(model, window, run.drift, one))
    .map(
      (derivative) =>
        ({ states, variation }: Along) =>
          derivative(states.slice(-WINDOW_LENGTH - 1, -1), variation),
    );
  return {
    shock,
    run: lineariseRun(model, run),
    growth,
    reviewed: shock.shock > 0 ? reviewedStates(model, run) : [],
  };
}

export function along(model: MarketModel, { run }: TangentPoint, constants: Readonly<Float64Array>): Along {
  const variation = { constants, drift: 0 };
  const states = trajectoryTangent(model, run, variation);
  const changes = new Map<ReviewedState, Float64Array>();
  const changeAt = (reviewed: ReviewedState) => {
    const known = changes.get(reviewed);
    if (known !== undefined) return known;
    const found = partialsTangent(model, reviewed.order, states[reviewed.index], variation);
    changes.set(reviewed, found);
    return found;
  };
  return { variation, states, changeAt };
}
