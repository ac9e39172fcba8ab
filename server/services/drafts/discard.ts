import type { z } from 'zod';
import { audited, transact } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { lockDraft } from './find';
import type { draftIdInput } from './schema';

/** Puts a draft away: its author may, and stewards. */
export async function discardDraft({ actor, database, now }: ServiceContext, { id }: z.output<typeof draftIdInput>) {
  const by = auditActor(actor);
  return transact(
    by,
    'draft.discard',
    async (transaction) => {
      const draft = await lockDraft(transaction, actor, id, null);
      if (draft.createdBy !== by) await authorise(transaction, actor, draft.workspace, 'steward');
      await transaction.draft.update({ where: { id }, data: { discardedAt: now() } });
      return audited({ changed: true }, { subject: id, workspaceId: draft.workspaceId });
    },
    database,
  );
}
