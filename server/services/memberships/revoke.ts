import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { lockWorkspace } from '../workspaces/find';

import type { memberInput } from './schema';

/** Takes a role away; does nothing when the address doesn't have that role (any more). */
export async function revokeMembership({ actor, database }: ServiceContext, input: z.output<typeof memberInput>) {
  const address = input.address.toLowerCase();
  return transact(
    auditActor(actor),
    'membership.revoke',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, input.workspaceSlug);
      await authorise(transaction, actor, workspace, 'admin');
      const where = {
        workspaceId_address_role: { workspaceId: workspace.id, address, role: input.role },
      };
      if (!(await transaction.membership.findUnique({ where }))) return unchanged({ changed: false });
      if (input.role === 'admin' && actor.kind !== 'system') {
        const admins = await transaction.membership.count({ where: { workspaceId: workspace.id, role: 'admin' } });
        if (admins === 1)
          throw new ServiceError('conflict', 'the last admin of a workspace stays; make somebody else admin first');
      }
      await transaction.membership.delete({ where });
      return audited({ changed: true }, { subject: address, workspaceId: workspace.id, details: { role: input.role } });
    },
    database,
  );
}
