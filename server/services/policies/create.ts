import type { z } from 'zod';
import { audited, toJson, transact } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { lockWorkspace } from '../workspaces/find';
import { fromPolicyRow } from './read';
import type { createPolicyInput } from './schema';

/** Puts a new version in force; earlier ones stay readable. */
export async function createPolicy({ actor, database }: ServiceContext, input: z.output<typeof createPolicyInput>) {
  const createdBy = auditActor(actor);
  return transact(
    createdBy,
    'policy.create',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, input.workspaceSlug);
      await authorise(transaction, actor, workspace, 'steward');
      const { _max } = await transaction.policy.aggregate({
        where: { workspaceId: workspace.id },
        _max: { version: true },
      });
      const version = (_max.version ?? 0) + 1;
      const body = toJson({ ...input.policy, version }, 'policy');
      const row = await transaction.policy.create({
        data: { workspaceId: workspace.id, version, body, note: input.note, createdBy },
      });
      const details = { version, note: input.note, policy: input.policy };
      return audited(fromPolicyRow(row), { subject: row.id, workspaceId: workspace.id, details });
    },
    database,
  );
}
