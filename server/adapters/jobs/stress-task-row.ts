import { stopsAfter, type Shard, type StressReport, type StressRun } from '@/server/domain/stress';
import { audited, toJson, transact, unchanged, type PrismaClient, type Transaction } from '../persistence';
import { fromBytes, toBytes } from './float-bytes';
import { sendJobs, type StressJob } from './queue';

/** A task that a worker holds. `attempt` fences: once another worker has taken it up, this one's writes miss. */
export interface HeldTask {
  readonly runId: string;
  readonly index: number;
  readonly kind: 'shard' | 'report';
  readonly from: number;
  readonly to: number;
  readonly attempt: number;
  readonly workspaceId: string;
  readonly engineHash: string;
  readonly priority: number;
}

export const HEARTBEAT_MS = 2_000;
/** A lease that isn't renewed for so long is lost: its worker is taken for dead. */
const LEASE_SECONDS = 12;
const MAX_ATTEMPTS = 3;

/** Takes up a pending task, or returns null when it isn't to be done (any more): taken, done, not needed, run ended. */
export async function takeUp(client: PrismaClient, job: StressJob, holder: string): Promise<HeldTask | null> {
  const [row] = await client.$queryRaw<HeldTask[]>`
    WITH taken AS (
      UPDATE stress_tasks AS task
      SET state = 'running', attempts = task.attempts + 1, holder = ${holder},
          lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
      FROM stress_runs AS run
      WHERE task.run_id = ${job.runId} AND task.index = ${job.index} AND task.state = 'pending' AND run.id = task.run_id
        AND run.state IN ('queued', 'running') AND task.path_from < COALESCE(run.ends_after, run.paths_total)
      RETURNING task.*
    ), started AS (
      UPDATE stress_runs SET state = 'running', started_at = now()
      WHERE id IN (SELECT run_id FROM taken) AND state = 'queued'
    )
    SELECT taken.run_id AS "runId", taken.index, taken.kind::text, taken.path_from AS "from", taken.path_to AS "to",
           taken.attempts AS attempt, run.workspace_id AS "workspaceId", run.engine_hash AS "engineHash", run.priority
    FROM taken JOIN stress_runs AS run ON run.id = taken.run_id`;
  return row ?? null;
}

/** Renews a lease; false when the task is no longer this worker's, or its run has ended. */
export async function renewLease(client: PrismaClient, task: HeldTask): Promise<boolean> {
  const count = await client.$executeRaw`
    UPDATE stress_tasks AS task SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    FROM stress_runs AS run
    WHERE task.run_id = ${task.runId} AND task.index = ${task.index} AND task.attempts = ${task.attempt}
      AND task.state = 'running' AND run.id = task.run_id AND run.state = 'running'
      AND task.path_from < COALESCE(run.ends_after, run.paths_total)`;
  return count === 1;
}

const held = ({ runId, index, attempt }: HeldTask) => ({ runId, index, attempts: attempt, state: 'running' as const });

/** Stores a shard, and asks for the report where it was the last that the run needs. Does nothing once the lease is lost. */
export async function finishShard(
  client: PrismaClient,
  task: HeldTask,
  run: StressRun,
  shard: Shard,
  watched: Float64Array | null,
): Promise<void> {
  await client.$transaction(async (transaction) => {
    const { count } = await transaction.stressTask.updateMany({
      where: held(task),
      data: {
        state: 'done',
        holder: null,
        leaseUntil: null,
        outcomes: toBytes(shard.outcomes),
        series: toBytes(shard.series),
        watched: watched && toBytes([watched]),
      },
    });
    if (count === 0) return;
    // The row of the run is locked from here on: of two workers that finish at the same time, one sees what both did.
    const running = await transaction.stressRun.updateMany({
      where: { id: task.runId, state: 'running' },
      data: { pathsDone: { increment: task.to - task.from } },
    });
    if (running.count === 0) return;
    const ends = await endOfRun(transaction, task.runId, run);
    const missing = await transaction.stressTask.count({
      where: { runId: task.runId, kind: 'shard', state: { not: 'done' }, pathFrom: { lt: ends } },
    });
    if (missing === 0) await askForReport(transaction, task, ends);
  });
}

/** After how many paths the run ends, as far as its stop rule knows by now. */
async function endOfRun(transaction: Transaction, runId: string, run: StressRun): Promise<number> {
  const { endsAfter } = await transaction.stressRun.findUniqueOrThrow({
    where: { id: runId },
    select: { endsAfter: true },
  });
  if (endsAfter !== null || run.stopWhen === undefined) return endsAfter ?? run.paths;
  const shards = await transaction.stressTask.findMany({
    where: { runId, kind: 'shard' },
    orderBy: { index: 'asc' },
    select: { state: true, watched: true },
  });
  const gap = shards.findIndex(({ state }) => state !== 'done');
  const prefix = shards.slice(0, gap < 0 ? shards.length : gap);
  const values = prefix.flatMap(({ watched }) => (watched === null ? [] : Array.from(fromBytes(watched, 1)[0])));
  const stop = stopsAfter(run.stopWhen, Float64Array.from(values), run.paths);
  if (stop !== null) await transaction.stressRun.update({ where: { id: runId }, data: { endsAfter: stop } });
  return stop ?? run.paths;
}

async function askForReport(transaction: Transaction, task: HeldTask, paths: number): Promise<void> {
  const index = await transaction.stressTask.count({ where: { runId: task.runId, kind: 'shard' } });
  const { count } = await transaction.stressTask.createMany({
    data: [{ runId: task.runId, index, kind: 'report', pathFrom: 0, pathTo: paths }],
    skipDuplicates: true,
  });
  if (count > 0)
    await sendJobs(transaction, task.engineHash, [{ runId: task.runId, index }], { priority: task.priority + 1 });
}

/** The shards that a report is over, in path order. */
export async function readShards(client: PrismaClient, task: HeldTask, variants: number): Promise<Shard[]> {
  const rows = await client.stressTask.findMany({
    where: { runId: task.runId, kind: 'shard', state: 'done', pathFrom: { lt: task.to } },
    orderBy: { index: 'asc' },
    select: { pathFrom: true, pathTo: true, outcomes: true, series: true },
  });
  return rows.map(({ pathFrom, pathTo, outcomes, series }) => ({
    from: pathFrom,
    to: pathTo,
    outcomes: fromBytes(outcomes ?? new Uint8Array(), variants),
    series: fromBytes(series ?? new Uint8Array(), variants),
  }));
}

/** Stores what a run came to, with its audit row, and lets its shards go. */
export async function finishRun(client: PrismaClient, task: HeldTask, report: StressReport): Promise<void> {
  await endRun(client, task, { state: 'done', result: toJson(report, 'result'), digest: report.digest });
}

/** Fails a run with its reason; its finished shards stay for an equal run to take over. */
export async function failRun(client: PrismaClient, task: HeldTask, error: string): Promise<void> {
  await endRun(client, task, { state: 'failed', error });
}

type End =
  | { readonly state: 'done'; readonly result: ReturnType<typeof toJson>; readonly digest: string }
  | { readonly state: 'failed'; readonly error: string };

async function endRun(client: PrismaClient, task: HeldTask, end: End): Promise<void> {
  const { runId, workspaceId, index, attempt } = task;
  await transact(
    'system',
    'stress.finish',
    async (transaction) => {
      const mine = await transaction.stressTask.updateMany({ where: held(task), data: { state: 'done' } });
      if (mine.count === 0) return unchanged(undefined);
      const { count } = await transaction.stressRun.updateMany({
        where: { id: runId, state: 'running' },
        data: { ...end, finishedAt: new Date() },
      });
      if (count === 0) return unchanged(undefined);
      if (end.state === 'done') await transaction.stressTask.deleteMany({ where: { runId } });
      else await transaction.stressTask.deleteMany({ where: { runId, NOT: { state: 'done', index: { not: index } } } });
      const details = {
        state: end.state,
        ...('error' in end ? { error: end.error, attempt } : { digest: end.digest }),
      };
      return audited(undefined, { subject: runId, workspaceId, details });
    },
    client,
  );
}

/** What a task is called in a message: `paths 64 to 95`. */
const nameOf = ({ kind, from, to }: HeldTask) => (kind === 'report' ? 'the report' : `paths ${from} to ${to - 1}`);

/** After a fault: tries the task again after a pause that doubles each time, or fails the run once that was in vain. */
export async function retryOrFail(client: PrismaClient, task: HeldTask, fault: string): Promise<void> {
  if (task.attempt >= MAX_ATTEMPTS)
    return failRun(client, task, `${nameOf(task)} failed ${task.attempt} times, last with: ${fault}`);
  await putBack(client, task, { afterSeconds: 2 ** (task.attempt - 1), attempts: task.attempt });
}

/** Gives a task back as it was taken: the worker is stopping. */
export async function giveBack(client: PrismaClient, task: HeldTask): Promise<void> {
  await putBack(client, task, { afterSeconds: 0, attempts: task.attempt - 1 });
}

async function putBack(
  client: PrismaClient,
  task: HeldTask,
  { afterSeconds, attempts }: { readonly afterSeconds: number; readonly attempts: number },
): Promise<void> {
  await client.$transaction(async (transaction) => {
    const { count } = await transaction.stressTask.updateMany({
      where: held(task),
      data: { state: 'pending', holder: null, leaseUntil: null, attempts },
    });
    const job = { runId: task.runId, index: task.index };
    if (count === 1) await sendJobs(transaction, task.engineHash, [job], { priority: task.priority, afterSeconds });
  });
}
