import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import type { revokeApiKeyInput } from './schema';

/** From now on the key opens nothing; its row stays, to say what it was. */
export async function revokeApiKey(
  { actor, database, now }: ServiceContext,
  { id }: z.output<typeof revokeApiKeyInput>,
) {
  return transact(
    auditActor(actor),
    'apiKey.revoke',
    async (transaction) => {
      await transaction.$queryRaw`SELECT id FROM api_keys WHERE id = ${id} FOR UPDATE`;
      const found = await transaction.apiKey.findUnique({ where: { id }, include: { workspace: true } });
      if (!found) throw new ServiceError('not-found', `there is no API key ${id}`);
      await authorise(transaction, actor, found.workspace, 'admin');
      if (found.revokedAt) return unchanged({ changed: false });
      await transaction.apiKey.update({ where: { id }, data: { revokedAt: now() } });
      const details = { name: found.name, handle: found.handle };
      return audited({ changed: true }, { subject: id, workspaceId: found.workspaceId, details });
    },
    database,
  );
}
