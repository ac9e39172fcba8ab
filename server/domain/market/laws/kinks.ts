/**
 * The non-smooth elements, each with the derivative that the model prescribes at its kink. The generated tangent
 * knows these functions by name; their derivative rules live in server/boot/generate/derivative-rules.ts.
 */

/** min(max(u, low), high). Derivative 1 in u where low ≤ u ≤ high, its edges included; else that of the limit. */
export function clip(u: number, low: number, high: number): number {
  return Math.min(Math.max(u, low), high);
}

/** u clipped to [−1, 1]; derivative 1 at the edges too. */
export function sat(u: number): number {
  return Math.min(Math.max(u, -1), 1);
}

/**
 * max(0, u) where the branch is taken, 0 where it isn't. Derivative 1 in u on the branch *whatever the sign of u*:
 * the liquidation front is differentiated on a branch that the caller names, not on the accident of a sign.
 */
export function ramp(u: number, taken: boolean): number {
  return taken ? Math.max(0, u) : 0;
}
