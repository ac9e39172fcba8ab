/** Endogenous displacement (log) from which on a shock of y (log) counts as feeding itself: max(y/2, 2 %). */
export function criticalDisplacement(shock: number): number {
  return Math.max(shock / 2, 0.02);
}
