import { type Address, isAddressEqual } from 'viem';
import type { Transaction } from '@/server/adapters/persistence';
import { parsePlan } from '@/server/domain/plan';
import type { EarlierPlan } from './earlier-plan';
import { readStoredForm } from './stored-form';

/** The vote is over and was won: nobody decides about it any more, it only waits to be queued or executed. */
const CARRIED: readonly string[] = ['passed', 'queued'];

/** A proposal that is there already; absent for one that is being made. */
export interface Itself {
  readonly id: string;
  readonly number: number;
  readonly state: string;
}

/**
 * What votes have carried and the same executor will execute. No chain enforces their order; one that is still voted on
 * comes after all of them, and of two that are carried the earlier proposed one comes first. A vote that is still open
 * counts for nothing: what comes of it nobody knows.
 */
export async function carriedVotes(
  database: Transaction,
  workspace: { readonly id: string; readonly chainId: number },
  executor: Address,
  now: Date,
  itself: Itself | null,
): Promise<EarlierPlan[]> {
  const rows = await database.proposal.findMany({
    where: {
      workspaceId: workspace.id,
      venue: { in: ['governor', 'compound'] },
      state: { in: ['passed', 'queued'] },
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { id: true, number: true, title: true, identity: true, plan: true, venue: true, encoded: true },
    orderBy: { number: 'asc' },
  });
  return rows
    .filter(({ id, number }) => {
      if (itself === null) return true;
      return id !== itself.id && (!CARRIED.includes(itself.state) || number < itself.number);
    })
    .filter(({ venue, encoded }) =>
      isAddressEqual(readStoredForm(workspace.chainId, venue, encoded).carried.executor, executor),
    )
    .map(({ number, title, identity, plan }) => ({ number, title, identity, plan: parsePlan(plan) }));
}
