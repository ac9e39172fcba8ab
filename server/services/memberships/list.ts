import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { findWorkspace } from '../workspaces/find';
import type { listMembersInput } from './schema';

/** Who holds which role. Published: anybody may see who can change and who can sign. */
export async function listMemberships({ database }: ServiceContext, input: z.output<typeof listMembersInput>) {
  const workspace = await findWorkspace(database, input.workspaceSlug);
  const members = await database.membership.findMany({
    where: { workspaceId: workspace.id },
    orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
  });
  return members.map(({ address, role, grantedBy, createdAt }) => ({ address, role, grantedBy, grantedAt: createdAt }));
}
