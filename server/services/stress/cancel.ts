import type { z } from 'zod';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import { auditActor, authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { getStress } from './get';
import type { stressIdInput } from './schema';

/** Stops a run: who asked for it may, and stewards. Does nothing to one that has ended. */
export async function cancelStress(context: ServiceContext, input: z.output<typeof stressIdInput>) {
  const { actor, database, now } = context;
  const by = auditActor(actor);
  await transact(
    by,
    'stress.cancel',
    async (transaction) => {
      await transaction.$queryRaw`SELECT id FROM stress_runs WHERE id = ${input.id} FOR UPDATE`;
      const run = await transaction.stressRun.findUnique({ where: { id: input.id }, include: { workspace: true } });
      if (!run) throw new ServiceError('not-found', `there is no stress run ${input.id}`);
      if (run.requestedBy !== by) await authorise(transaction, actor, run.workspace, 'steward');
      if (run.state !== 'queued' && run.state !== 'running') return unchanged(null);
      // Workers that have shards of it see at their next heartbeat that it has ended.
      await transaction.stressRun.update({ where: { id: run.id }, data: { state: 'cancelled', finishedAt: now() } });
      return audited(null, { subject: run.id, workspaceId: run.workspaceId });
    },
    database,
  );
  return getStress(context, input);
}
