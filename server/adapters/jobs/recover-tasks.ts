import { audited, transact, unchanged, type PrismaClient } from '../persistence';
import { queueOf, sendJobs } from './queue';
import { type HeldTask, retryOrFail } from './stress-task-row';

const KEPT_HOURS = 24;

/** Takes up what dead workers of this engine left: each of their tasks is tried again, or fails its run. Returns how many. */
export async function recoverLeases(client: PrismaClient, engineHash: string): Promise<number> {
  const lost = await client.$queryRaw<HeldTask[]>`
    SELECT task.run_id AS "runId", task.index, task.kind::text, task.path_from AS "from", task.path_to AS "to",
           task.attempts AS attempt, run.workspace_id AS "workspaceId", run.engine_hash AS "engineHash", run.priority
    FROM stress_tasks AS task JOIN stress_runs AS run ON run.id = task.run_id
    WHERE task.state = 'running' AND task.lease_until < now() AND run.state = 'running' AND run.engine_hash = ${engineHash}`;
  for (const task of lost) await retryOrFail(client, task, 'its worker died');
  return lost.length;
}

/** Wakes workers again for pending tasks whose jobs are gone, as after a restore of the database. Returns how many. */
export async function recoverJobs(client: PrismaClient, engineHash: string): Promise<number> {
  return client.$transaction(async (transaction) => {
    const orphans = await transaction.$queryRaw<{ runId: string; index: number; priority: number }[]>`
      SELECT task.run_id AS "runId", task.index, run.priority
      FROM stress_tasks AS task JOIN stress_runs AS run ON run.id = task.run_id
      WHERE task.state = 'pending' AND run.state IN ('queued', 'running') AND run.engine_hash = ${engineHash}
        AND task.path_from < COALESCE(run.ends_after, run.paths_total)
        AND NOT EXISTS (
          SELECT FROM pgboss.job
          WHERE job.name = ${queueOf(engineHash)} AND job.state < 'active'
            AND job.data->>'runId' = task.run_id AND (job.data->>'index')::int = task.index)`;
    for (const priority of new Set(orphans.map((task) => task.priority))) {
      const jobs = orphans.filter((task) => task.priority === priority);
      await sendJobs(
        transaction,
        engineHash,
        jobs.map(({ runId, index }) => ({ runId, index })),
        { priority },
      );
    }
    return orphans.length;
  });
}

/** Lets go of the shards of runs that ended without a result a day ago or more. */
export async function forgetOldShards(client: PrismaClient): Promise<void> {
  await client.$executeRaw`
    DELETE FROM stress_tasks USING stress_runs AS run
    WHERE run.id = stress_tasks.run_id AND run.state IN ('failed', 'cancelled')
      AND run.finished_at < now() - make_interval(hours => ${KEPT_HOURS})`;
}

/** Fails runs of other engines that no worker has taken up for an hour: Homeostat was updated, and none will. */
export async function failOrphans(client: PrismaClient, engineHash: string): Promise<void> {
  const orphans = await client.$queryRaw<{ id: string; workspaceId: string }[]>`
    SELECT id, workspace_id AS "workspaceId" FROM stress_runs AS run
    WHERE state IN ('queued', 'running') AND engine_hash <> ${engineHash}
      AND COALESCE(started_at, created_at) < now() - interval '1 hour'
      AND NOT EXISTS (SELECT FROM stress_tasks AS task WHERE task.run_id = run.id AND task.state = 'running')`;
  const error = 'Homeostat was updated while this run waited: ask for it again';
  for (const { id, workspaceId } of orphans)
    await transact(
      'system',
      'stress.finish',
      async (transaction) => {
        const { count } = await transaction.stressRun.updateMany({
          where: { id, state: { in: ['queued', 'running'] } },
          data: { state: 'failed', error, finishedAt: new Date() },
        });
        return count === 0
          ? unchanged(undefined)
          : audited(undefined, { subject: id, workspaceId, details: { state: 'failed', error } });
      },
      client,
    );
}
