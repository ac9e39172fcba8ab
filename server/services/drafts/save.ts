import type { z } from 'zod';
import { audited, toJson, transact } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { findMarket } from '../markets/find';
import { lockDraft } from './find';
import type { saveDraftInput } from './schema';

/**
 * Keeps a change for the members of its workspace. The log, which everybody can read, says that a draft was saved and
 * nothing of what is in it.
 */
export async function saveDraft({ actor, database, now }: ServiceContext, input: z.output<typeof saveDraftInput>) {
  const savedBy = auditActor(actor);
  const { id, version, marketSlug, title, summary, ...body } = input;
  return transact(
    savedBy,
    'draft.save',
    async (transaction) => {
      const market = await findMarket(transaction, marketSlug);
      await authorise(transaction, actor, market.workspace, 'viewer');
      const present = id === null ? null : await lockDraft(transaction, actor, id, version);
      if (present && present.marketId !== market.id)
        throw new ServiceError('conflict', `the draft is of market ${present.market.slug}, not of ${marketSlug}`);
      const words = { title, summary, body: toJson(body, 'body'), savedBy, savedAt: now() };
      const row = present
        ? await transaction.draft.update({
            where: { id: present.id },
            data: { ...words, version: present.version + 1 },
          })
        : await transaction.draft.create({
            data: { workspaceId: market.workspaceId, marketId: market.id, createdBy: savedBy, ...words },
          });
      const details = { version: row.version };
      return audited(
        { id: row.id, version: row.version },
        { subject: row.id, workspaceId: market.workspaceId, details },
      );
    },
    database,
  );
}
