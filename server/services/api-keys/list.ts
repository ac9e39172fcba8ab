import type { z } from 'zod';
import { authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import type { listApiKeysInput, Scope } from './schema';

/** Keys of a workspace, newest first, for its admins. */
export async function listApiKeys(
  { actor, database }: ServiceContext,
  { workspaceSlug }: z.output<typeof listApiKeysInput>,
) {
  const workspace = await findWorkspace(database, workspaceSlug);
  await authorise(database, actor, workspace, 'admin');
  const rows = await database.apiKey.findMany({
    where: { workspaceId: workspace.id },
    orderBy: { createdAt: 'desc' },
    omit: { secretHash: true },
  });
  return rows.map(({ id, name, handle, scopes, createdBy, createdAt, expiresAt, revokedAt, windowStart }) => ({
    id,
    name,
    handle,
    scopes: scopes as Scope[],
    createdBy,
    createdAt,
    expiresAt,
    revokedAt,
    lastUsedAt: windowStart,
  }));
}
