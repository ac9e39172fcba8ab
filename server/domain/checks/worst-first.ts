import type { Check, CheckState } from './check-state';

/** Worst first. */
export const SEVERITY: Readonly<Record<CheckState, number>> = { fail: 0, 'not run': 1, stale: 2, warn: 3, pass: 4 };

/**
 * How far a value lies above a limit that it should exceed, relative to the limit; negative below it. Infinite where
 * there is nothing to compare, and for what should stay below its limit and does: growth of 0.997 against 1 is no
 * narrow escape.
 */
function headroom({ value, limit, state }: Check): number {
  if (value === null || limit === null || limit === 0) return Infinity;
  const relative = (value - limit) / Math.abs(limit);
  if (state === 'pass') return relative >= 0 ? relative : Infinity;
  return -Math.abs(relative);
}

/** Checks by state, the worst first; within a state the greatest shortfall, then the least headroom, first. */
export function worstFirst(checks: readonly Check[]): readonly Check[] {
  return [...checks].sort((a, b) => {
    const [first, second] = [headroom(a), headroom(b)];
    return SEVERITY[a.state] - SEVERITY[b.state] || (first === second ? 0 : first - second);
  });
}
