import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, requireSession } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { lockProposal } from '../proposals/find';
import type { withdrawReviewInput } from './schema';

/** Takes back what one said oneself: it no longer counts and its words are no longer shown, that it was said stays. */
export async function withdrawReview(
  { actor, database, now }: ServiceContext,
  input: z.output<typeof withdrawReviewInput>,
) {
  const author = requireSession(actor).toLowerCase();
  return transact(
    auditActor(actor),
    'review.withdraw',
    async (transaction) => {
      const found = await transaction.review.findUnique({ where: { id: input.id } });
      if (!found) throw new ServiceError('not-found', `there is no review ${input.id}`);
      const { row } = await lockProposal(transaction, found.proposalId);
      if (found.author !== author) throw new ServiceError('forbidden', 'only who said something can take it back');
      if (found.withdrawnAt) return unchanged({ changed: false });
      await transaction.review.update({ where: { id: found.id }, data: { withdrawnAt: now() } });
      const details = { review: found.id, kind: found.kind };
      return audited({ changed: true }, { subject: row.id, workspaceId: row.workspaceId, details });
    },
    database,
  );
}
