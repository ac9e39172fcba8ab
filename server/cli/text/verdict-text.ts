import type { Check } from '@/server/domain/checks';
import { display } from '@/server/domain/quantities';
import { table } from './table';

/** Checks as a table, worst news not hidden: state first, then what was found against which limit. */
export function checksText(checks: readonly Check[]): string {
  return table(
    checks.map(({ state, name, value, limit, unit, reason }) => [
      state.toUpperCase(),
      name,
      limit === null ? '' : `${display(value)} (limit ${display(limit)}${unit ? ` ${unit}` : ''})`,
      reason,
    ]),
  );
}
