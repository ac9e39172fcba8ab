import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { lockWorkspace } from '../workspaces/find';
import type { memberInput } from './schema';

/**
 * Gives an address one more role in a workspace. Admins may; the first admin can only come from the operator's console
 * (actor `system`).
 */
export async function grantMembership(
  { actor, database }: Pick<ServiceContext, 'actor' | 'database'>,
  input: z.output<typeof memberInput>,
) {
  const grantedBy = auditActor(actor);
  const address = input.address.toLowerCase();
  return transact(
    grantedBy,
    'membership.grant',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, input.workspaceSlug);
      await authorise(transaction, actor, workspace, 'admin');
      const key = { workspaceId: workspace.id, address, role: input.role };
      if (await transaction.membership.findUnique({ where: { workspaceId_address_role: key } }))
        return unchanged({ changed: false });
      await transaction.membership.create({ data: { ...key, grantedBy } });
      const details = { role: input.role };
      return audited({ changed: true }, { subject: address, workspaceId: workspace.id, details });
    },
    database,
  );
}
