import { randomBytes } from 'node:crypto';
import { availableParallelism, hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../persistence';
import { executeStressTask, type TaskEnd, type TaskWorker } from './execute-stress-task';
import { createStressPool } from './pool';
import { openQueue, queueOf, type StressJob } from './queue';
import { failOrphans, forgetOldShards, recoverJobs, recoverLeases } from './recover-tasks';

const IDLE_MS = 400;
const RECOVER_MS = 4_000;
/** Every so many looks for lost leases, one for what is rarer. */
const ROUNDS_BETWEEN_CLEANING = 8;

export interface WorkerOptions {
  readonly databaseUrl: string;
  /** content hash of server/domain; tasks of other engines are left to other workers */
  readonly engineHash: string;
  /** one per core when absent */
  readonly threads?: number;
  readonly onTask?: (job: StressJob, end: TaskEnd) => void;
}

/**
 * Takes tasks from the queue, as many at once as it has threads, until stopped. Any number of workers may share a database,
 * on any number of machines. Resolves once it listens; call the result to stop it.
 */
export async function startWorker(options: WorkerOptions): Promise<() => Promise<void>> {
  const { databaseUrl, engineHash, threads = availableParallelism() } = options;
  const client = connect(databaseUrl, 3);
  const boss = openQueue(databaseUrl, true);
  const stopping = new AbortController();
  await boss.start();
  await boss.createQueue(queueOf(engineHash));
  const worker: TaskWorker = {
    client,
    pool: createStressPool(threads),
    holder: `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`,
    stopping: stopping.signal,
    runs: new Map(),
  };

  const takeNext = async (): Promise<boolean> => {
    const [job] = await boss.fetch<StressJob>(queueOf(engineHash), { batchSize: 1 });
    if (job === undefined) return false;
    const end = await executeStressTask(worker, job.data);
    await boss.complete(queueOf(engineHash), job.id);
    options.onTask?.(job.data, end);
    return true;
  };
  const work = async () => {
    while (!stopping.signal.aborted) {
      const isBusy = await takeNext().catch((error: Error) => {
        console.error(`stress worker: ${error.message}`);
        return false;
      });
      if (!isBusy) await sleep(IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  let round = 0;
  const recover = async () => {
    try {
      await recoverLeases(client, engineHash);
      if (round++ % ROUNDS_BETWEEN_CLEANING !== 0) return;
      await recoverJobs(client, engineHash);
      await failOrphans(client, engineHash);
      await forgetOldShards(client);
    } catch (error) {
      console.error(`recovering tasks of dead workers: ${(error as Error).message}`);
    }
  };
  await recover();
  const recovering = setInterval(() => void recover(), RECOVER_MS);
  const working = Array.from({ length: threads }, work);
  return async () => {
    clearInterval(recovering);
    stopping.abort();
    await Promise.all(working);
    await worker.pool.destroy();
    await boss.stop({ graceful: true, timeout: 5_000 });
    await client.$disconnect();
  };
}
