import type { z } from 'zod';
import { audited, transact } from '@/server/adapters/persistence';
import { jsonDigest } from '@/server/domain/evidence';
import { auditActor, authorise, requireSession } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { findProposal, isWaiting, lockProposal } from '../proposals/find';
import { authoriseAnyRole } from '../roles/authorise-on-chain';
import type { addReviewInput } from './schema';

/** Says something of a proposal. An approval or objection is of the bytes as they are now, and of no others. */
export async function addReview(context: ServiceContext, input: z.output<typeof addReviewInput>) {
  const { actor, database } = context;
  const author = requireSession(actor).toLowerCase();
  const { proposalId, kind, text } = input;
  const { row: found } = await findProposal(database, proposalId);
  if (kind === 'comment') await authoriseAnyRole(context, found.workspace);
  return transact(
    auditActor(actor),
    'review.add',
    async (transaction) => {
      const { row } = await lockProposal(transaction, proposalId);
      if (kind !== 'comment') {
        await authorise(transaction, actor, row.workspace, 'steward');
        if (row.createdBy === author || row.draftedBy === author)
          throw new ServiceError(
            'forbidden',
            'whoever made a proposal or drafted it can neither approve it nor ask for changes to it',
          );
        if (!isWaiting(row.state))
          throw new ServiceError('conflict', `the proposal is ${row.state}: it takes no more reviews`);
      }
      const { id } = await transaction.review.create({
        data: { proposalId, author, kind, text, identity: row.identity },
      });
      // The text may be withdrawn later; its digest stays in the log.
      const details = { review: id, kind, textDigest: jsonDigest(text), identity: row.identity };
      return audited({ id }, { subject: proposalId, workspaceId: row.workspaceId, details });
    },
    database,
  );
}
