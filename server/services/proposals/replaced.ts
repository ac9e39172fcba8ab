import type { FurtherDeed, Transaction } from '@/server/adapters/persistence';
import { ServiceError } from '../errors';
import { findProposal, type FoundProposal, lockProposal } from './find';

/** Before it has left its Safe, or been put to the vote: afterwards it goes on on chain, whatever is said here. */
const REPLACEABLE: readonly string[] = ['open', 'executable'];

/** The proposal that another one is made instead of; refused where that can't be. */
export async function findReplaced(transaction: Transaction, id: string, workspaceId: string): Promise<FoundProposal> {
  const found = await findProposal(transaction, id);
  requireReplaceable(found, workspaceId);
  return found;
}

function requireReplaceable({ row }: FoundProposal, workspaceId: string) {
  if (row.workspaceId !== workspaceId)
    throw new ServiceError('conflict', `replaces ${row.id} is refused: that proposal belongs to another workspace`);
  if (!REPLACEABLE.includes(row.state))
    throw new ServiceError('conflict', `replaces #${row.number} is refused: that proposal is ${row.state}`);
}

/** Withdraws it within the transaction that stores the other one. */
export async function withdrawReplaced(
  transaction: Transaction,
  id: string,
  workspaceId: string,
  by: { readonly id: string; readonly number: number },
): Promise<FurtherDeed> {
  const found = await lockProposal(transaction, id);
  requireReplaceable(found, workspaceId);
  const reason = `replaced by #${by.number}`;
  await transaction.proposal.update({ where: { id }, data: { state: 'cancelled', failureReason: reason } });
  return { action: 'proposal.cancel', subject: id, workspaceId, details: { reason, replacedBy: by.id } };
}
