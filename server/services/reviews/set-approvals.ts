import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { lockWorkspace } from '../workspaces/find';
import type { setApprovalsInput } from './schema';

/** How many stewards besides its author have to approve a proposal; it holds for those that wait already. */
export async function setApprovals(
  { actor, database }: Pick<ServiceContext, 'actor' | 'database'>,
  input: z.output<typeof setApprovalsInput>,
) {
  const { approvalsRequired } = input;
  return transact(
    auditActor(actor),
    'workspace.setApprovals',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, input.workspaceSlug);
      await authorise(transaction, actor, workspace, 'admin');
      if (workspace.approvalsRequired === approvalsRequired) return unchanged({ changed: false });
      await transaction.workspace.update({ where: { id: workspace.id }, data: { approvalsRequired } });
      const details = { from: workspace.approvalsRequired, to: approvalsRequired };
      return audited({ changed: true }, { subject: workspace.id, workspaceId: workspace.id, details });
    },
    database,
  );
}
