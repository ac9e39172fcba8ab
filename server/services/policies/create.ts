import type { z } from 'zod';
import { audited, toJson, transact } from '@/server/adapters/persistence';
import { policyChanges, parsePolicy } from '@/server/domain/stability';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { lockWorkspace } from '../workspaces/find';
import { fromPolicyRow } from './read';
import type { createPolicyInput } from './schema';

/**
 * Puts a new version in force; earlier ones stay readable. One that was edited from a version no longer in force is
 * refused: its author has not seen what it would undo.
 */
export async function createPolicy({ actor, database }: ServiceContext, input: z.output<typeof createPolicyInput>) {
  const createdBy = auditActor(actor);
  return transact(
    createdBy,
    'policy.create',
    async (transaction) => {
      const workspace = await lockWorkspace(transaction, input.workspaceSlug);
      await authorise(transaction, actor, workspace, 'steward');
      const latest = await transaction.policy.findFirst({
        where: { workspaceId: workspace.id },
        orderBy: { version: 'desc' },
      });
      const inForce = latest?.version ?? 0;
      if (input.basedOn !== inForce)
        throw new ServiceError(
          'conflict',
          `version ${inForce} of the policy is in force, but this was edited from version ${input.basedOn}: look at what changed and edit again`,
        );
      const version = inForce + 1;
      const policy = parsePolicy({ ...input.policy, version });
      if (latest && policyChanges(fromPolicyRow(latest).policy, policy).length === 0)
        throw new ServiceError('conflict', `this asks the same as version ${inForce}: there is nothing to store`);
      const body = toJson(policy, 'policy');
      const row = await transaction.policy.create({
        data: { workspaceId: workspace.id, version, body, note: input.note, createdBy },
      });
      const details = { version, basedOn: input.basedOn, note: input.note, policy: input.policy };
      return audited(fromPolicyRow(row), { subject: row.id, workspaceId: workspace.id, details });
    },
    database,
  );
}
