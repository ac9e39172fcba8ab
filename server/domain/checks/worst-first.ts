import type { Check, CheckState } from './check-state';

/** Worst first. */
export const SEVERITY: Readonly<Record<CheckState, number>> = { fail: 0, 'not run': 1, stale: 2, warn: 3, pass: 4 };

/** Growth alone has a limit that it should stay below; every other figure should exceed its own. */
const hasUpperLimit = ({ name }: Check) => name.startsWith('windowGrowth');

/**
 * How far a figure stands on the good side of its limit, relative to the limit; negative beyond it.
 *
 * Infinite for growth that holds: 0.997 against 1 is no narrow escape. −∞ where the failure is that there is no figure
 * (a collapse, growth without bound), and 0, last among failures, where the figure itself holds and the check failed for
 * another reason (a margin of a loop that is unstable already).
 */
function headroom(check: Check): number {
  const { value, limit, state } = check;
  if (limit === null) return state === 'fail' ? -Infinity : Infinity;
  if (value === null) return state !== 'fail' ? Infinity : hasUpperLimit(check) ? -Infinity : 0;
  const excess = (value - limit) / Math.max(Math.abs(limit), Number.MIN_VALUE);
  if (state === 'fail') return Math.min(0, hasUpperLimit(check) ? -excess : excess);
  return hasUpperLimit(check) ? Infinity : excess;
}

/** Checks by state, the worst first; within a state the greatest shortfall, then the least headroom, first. */
export function worstFirst<One extends Check>(checks: readonly One[]): readonly One[] {
  return [...checks].sort((a, b) => {
    const [first, second] = [headroom(a), headroom(b)];
    return SEVERITY[a.state] - SEVERITY[b.state] || (first === second ? 0 : first - second);
  });
}
