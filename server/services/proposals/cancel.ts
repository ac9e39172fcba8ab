import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { isWaiting, lockProposal } from './find';
import type { cancelProposalInput } from './act-schema';

/**
 * Withdraws a waiting proposal here; guardians may do nothing but that. What was given on chain stays there: signatures are valid until the Safe uses the
 * nonce for something else, and a vote or a queued operation goes on; the page says so.
 */
export async function cancelProposal({ actor, database }: ServiceContext, input: z.output<typeof cancelProposalInput>) {
  return transact(
    auditActor(actor),
    'proposal.cancel',
    async (transaction) => {
      const { row } = await lockProposal(transaction, input.id);
      await authorise(transaction, actor, row.workspace, 'steward', 'guardian');
      if (row.state === 'cancelled') return unchanged({ state: row.state });
      if (!isWaiting(row.state))
        throw new ServiceError('conflict', `the proposal is ${row.state}: it can no longer be cancelled`);
      await transaction.proposal.update({
        where: { id: row.id },
        data: { state: 'cancelled', failureReason: input.reason },
      });
      return audited(
        { state: 'cancelled' as const },
        { subject: row.id, workspaceId: row.workspaceId, details: { reason: input.reason } },
      );
    },
    database,
  );
}
