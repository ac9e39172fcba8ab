import type { Check } from '@/server/domain/checks/check-state';

/** What the policy asks of the critical shock, from the check that compares them. */
export const policyCriticalShock = (checks: readonly Check[]): number | null =>
  checks.find(({ name }) => name.startsWith('criticalShock'))?.limit ?? null;
