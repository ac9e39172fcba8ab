import type { Check } from '../checks/check-state';
import type { CriticalShock } from '../market';
import { percent } from './wording';

/** The smallest shock at which the loops add half as much again, over 15 minutes, an hour or two. */
export function criticalShockCheck({ criticalShock }: CriticalShock, limit: number): Check {
  const found = { name: 'criticalShock', value: criticalShock, limit, unit: 'log' };
  if (criticalShock === null) {
    const reason = 'No shock up to 60 % makes the loops add half as much again to it: the market absorbs what hits it.';
    return { ...found, state: 'pass', reason };
  }
  const amplified = `A shock of ${percent(criticalShock)} is enough for the loops to add half as much again (or 2 %) to it`;
  return criticalShock >= limit
    ? { ...found, state: 'pass', reason: `${amplified}, no less than the ${percent(limit)} asked.` }
    : {
        ...found,
        state: 'fail',
        reason: `${amplified}, where ${percent(limit)} must be absorbed: a cascade starts early.`,
      };
}
