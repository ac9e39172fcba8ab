import { getAddress } from 'viem';
import type { Transaction } from '@/server/adapters/persistence';
import type { CheckState, Override } from '@/server/domain/checks';

/** Every override of a proposal in its order, those that no longer hold included. */
export async function readOverrides(transaction: Transaction, proposalId: string): Promise<Override[]> {
  const rows = await transaction.override.findMany({
    where: { proposalId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ checkName, state, found, by, reason, createdAt }) => ({
    checkName,
    state: state as CheckState,
    found,
    by: getAddress(by),
    reason,
    at: createdAt,
  }));
}
