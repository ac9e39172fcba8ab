import type { Check, CheckState } from '../checks/check-state';

export interface Verdict {
  readonly state: CheckState;
  readonly checks: readonly Check[];
}

/** From best to worst; "not run" and "stale" are never better than a warning. */
const SEVERITY: readonly CheckState[] = ['pass', 'warn', 'stale', 'not run', 'fail'];

/** The overall state is the worst of all: fail > not run > stale > warn > pass; "not run" where nothing was checked. */
export function verdict(checks: readonly Check[]): Verdict {
  const worst = checks.reduce((level, { state }) => Math.max(level, SEVERITY.indexOf(state)), -1);
  return { state: worst < 0 ? 'not run' : SEVERITY[worst], checks };
}
