import { CRITICAL_HORIZONS } from './critical-shock';
import { CORE } from './layout';
import type { MarketModel } from './market-model';
import { CONSTANT_NAMES } from './step-tangent.generated';
import { type Shock, shockSteps, trajectory } from './trajectory';
import { type LinearisedRun, lineariseRun, trajectoryTangent } from './trajectory-tangent';
import type { Variation } from './step-direction';

/** How the critical shock y* moves with the constants. */
export interface CriticalShockTangent {
  /** the shock and horizon at which the loops first push by more than is allowed */
  readonly shock: Shock;
  /** that run and the one at rest */
  readonly runs: readonly LinearisedRun[];
  /** dy*, log, along a variation of the constants; null where E jumps or only touches its limit */
  derivative(constants: Readonly<Float64Array>): number | null;
}

/** |E − limit| up to which y* is a crossing and not a jump: its bisection stops at 0.01·2⁻⁴⁰. */
const LARGEST_RESIDUE = 1e-7;

/**
 * y* solves E(y) = max(y/2, 2 %), E(y) = side·(x⁰_t − x_t) at the t of its maximum, so dy* = −dE / (∂E/∂y − limit′) with
 * exact state sensitivities. null where no run at y* exceeds its limit without collapsing.
 */
export function criticalShockTangent(model: MarketModel, criticalShock: number): CriticalShockTangent | null {
  const limit = Math.max(criticalShock / 2, 0.02);
  const { side } = model.constants;
  for (const horizonSeconds of CRITICAL_HORIZONS) {
    const shock = { shock: criticalShock, horizonSeconds };
    const run = trajectory(model, shock);
    const rest = trajectory(model, { shock: 0, horizonSeconds });
    if (run.collapsed || rest.collapsed) continue;
    const pushed = run.states.map((state, t) => side * (rest.states[t][CORE.displacement] - state[CORE.displacement]));
    const greatest = pushed.reduce((most, value) => Math.max(most, value), 0);
    if (!(greatest > limit)) continue;
    const t = pushed.indexOf(greatest);
    const runs = [lineariseRun(model, run), lineariseRun(model, rest)];
    const moved = (variation: Variation) => trajectoryTangent(model, runs[0], variation)[t][CORE.displacement];
    const still = { constants: new Float64Array(CONSTANT_NAMES.length), drift: 0 };
    const byShock = -side * moved({ ...still, drift: -side / shockSteps(model, horizonSeconds) });
    const slope = byShock - (criticalShock > 0.04 ? 0.5 : 0);
    return {
      shock,
      runs,
      derivative(constants) {
        if (greatest - limit > LARGEST_RESIDUE || !(slope > 0)) return null;
        const variation = { constants, drift: 0 };
        const resting = trajectoryTangent(model, runs[1], variation)[t][CORE.displacement];
        return (-side * (resting - moved(variation))) / slope;
      },
    };
  }
  return null;
}
