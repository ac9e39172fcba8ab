import type { z } from 'zod';
import { audited, transact } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { lockWorkspace } from '../workspaces/find';
import { newKey } from './key-text';
import type { createApiKeyInput } from './schema';

const MOST = 50;
const DAY = 86_400_000;

/** A key for a machine. Its secret goes to whoever made it and nowhere else: stored is a hash, logged is the handle. */
export async function createApiKey(
  { actor, database, now }: ServiceContext,
  { workspaceSlug, name, scopes, days }: z.output<typeof createApiKeyInput>,
) {
  const createdBy = auditActor(actor);
  return transact(
    createdBy,
    'apiKey.create',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, workspaceSlug);
      await authorise(transaction, actor, workspace, 'admin');
      const valid = await transaction.apiKey.count({ where: { workspaceId: workspace.id, revokedAt: null } });
      if (valid >= MOST) throw new ServiceError('conflict', `a workspace has at most ${MOST} keys: revoke one first`);
      const { key, handle, secretHash } = newKey();
      const expiresAt = days === null ? null : new Date(now().getTime() + days * DAY);
      const { id } = await transaction.apiKey.create({
        data: { workspaceId: workspace.id, name, handle, secretHash, scopes, createdBy, createdAt: now(), expiresAt },
      });
      const details = { name, handle, scopes, expiresAt: expiresAt?.toISOString() ?? null };
      return audited({ id, key }, { subject: id, workspaceId: workspace.id, details });
    },
    database,
  );
}
