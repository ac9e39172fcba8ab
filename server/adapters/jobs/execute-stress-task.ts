import { DomainError } from '@/server/domain/errors';
import { parseStressRun, stopValues, type StressRun } from '@/server/domain/stress';
import { type PrismaClient } from '../persistence';
import { type StressPool } from './pool';
import { type StressJob } from './queue';
import {
  failRun,
  finishRun,
  finishShard,
  giveBack,
  type HeldTask,
  HEARTBEAT_MS,
  readShards,
  renewLease,
  retryOrFail,
  takeUp,
} from './stress-task-row';

const RUNS_REMEMBERED = 4;

/** What the tasks of one worker process share. */
export interface TaskWorker {
  readonly client: PrismaClient;
  readonly pool: StressPool;
  /** names the process, for people */
  readonly holder: string;
  /** aborted when the worker is to stop; its tasks are then given back */
  readonly stopping: AbortSignal;
  readonly runs: Map<string, StressRun>;
}

export type TaskEnd = 'done' | 'not-needed' | 'given-back' | 'failed';

/** Does one task from its row to its result. Idempotent: a task that isn't pending is left alone. */
export async function executeStressTask(worker: TaskWorker, job: StressJob): Promise<TaskEnd> {
  const { client, stopping } = worker;
  const task = await takeUp(client, job, worker.holder);
  if (task === null) return 'not-needed';
  const lost = new AbortController();
  const pulse = setInterval(() => {
    renewLease(client, task).then(
      (isMine) => isMine || lost.abort(),
      (error: Error) => console.error(`stress run ${task.runId}: lease: ${error.message}`),
    );
  }, HEARTBEAT_MS);
  try {
    await perform(worker, task, AbortSignal.any([lost.signal, stopping]));
    return 'done';
  } catch (cause) {
    if (stopping.aborted) {
      await giveBack(client, task);
      return 'given-back';
    }
    if (lost.signal.aborted) return 'not-needed';
    // A refusal is the same for every worker and every time.
    if (cause instanceof DomainError) await failRun(client, task, cause.message);
    else {
      console.error(`stress run ${task.runId}:`, cause);
      await retryOrFail(client, task, cause instanceof Error ? cause.message : String(cause));
    }
    return 'failed';
  } finally {
    clearInterval(pulse);
  }
}

async function perform(worker: TaskWorker, task: HeldTask, signal: AbortSignal): Promise<void> {
  const { client, pool } = worker;
  const run = await runOf(worker, task.runId);
  if (task.kind === 'report') {
    const shards = await readShards(client, task, run.baseline === undefined ? 1 : 2);
    await finishRun(client, task, await pool.buildReport(run, shards));
    return;
  }
  const shard = await pool.runShard(task.runId, run, { from: task.from, to: task.to }, signal);
  await finishShard(client, task, run, shard, run.stopWhen === undefined ? null : stopValues(run, shard));
}

async function runOf({ client, runs }: TaskWorker, id: string): Promise<StressRun> {
  const known = runs.get(id);
  if (known) return known;
  const { inputs } = await client.stressRun.findUniqueOrThrow({ where: { id }, select: { inputs: true } });
  const run = parseStressRun(inputs);
  runs.set(id, run);
  const [oldest] = runs.keys();
  if (runs.size > RUNS_REMEMBERED) runs.delete(oldest);
  return run;
}
