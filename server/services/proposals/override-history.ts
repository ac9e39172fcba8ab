import type { Address } from 'viem';
import type { Override, ProposalCheckResult } from '@/server/domain/checks';

/** Every override beside what the check finds now: those that no longer hold are shown too. */
export function overrideHistory(overrides: readonly Override[], checks: readonly ProposalCheckResult[]) {
  return overrides.map(({ checkName, found, by, reason, at }) => {
    const check = checks.find(({ name }) => name === checkName);
    const holds = check?.override?.at.getTime() === at.getTime();
    return { label: check?.label ?? checkName, found, by: by as Address, reason, at, holds };
  });
}
