import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { DomainError } from '@/server/domain/errors';
import { reportBuilder, type StressReport, type StressRun } from '@/server/domain/stress';
import { runInThread } from './run-in-thread';
import { splitPaths } from './split-paths';
import { type StressTask, type StressTaskResult } from './stress-task';

export interface StressProgress {
  readonly pathsDone: number;
  readonly pathsTotal: number;
  readonly pathsPerSecond: number;
}

export interface RunStressOptions {
  /** threads; 0 runs in this one. Default: one per core */
  readonly workers?: number;
  readonly onProgress?: (progress: StressProgress) => void;
  /** when aborted, the threads are stopped and the promise rejects with the signal's reason */
  readonly signal?: AbortSignal;
}

const ENTRY = 'stress-worker.mjs';

/** The thread's entry beside this file, or in the checkout where this file has been bundled elsewhere. */
function workerEntry(): string {
  const beside = path.join(path.dirname(fileURLToPath(import.meta.url)), ENTRY);
  return existsSync(beside) ? beside : path.join(process.cwd(), 'server/adapters/jobs/pool', ENTRY);
}

/**
 * Runs all paths of a run on worker threads and reduces them in path order: the same report, to the last bit, for any
 * number of workers.
 *
 * @throws DomainError the first refusal of a path; other errors of a worker as they are. Either stops all threads.
 */
export async function runStress(run: StressRun, options: RunStressOptions = {}): Promise<StressReport> {
  const { workers = availableParallelism(), onProgress, signal } = options;
  if (!Number.isInteger(workers) || workers < 0 || workers > 256)
    throw new DomainError(
      'out-of-range',
      `workers ${workers} is out of range: a whole number from 0 to 256 (threads)`,
      {
        field: 'workers',
        value: workers,
        unit: 'threads',
        limit: 'a whole number from 0 to 256',
      },
    );
  signal?.throwIfAborted();
  const builder = reportBuilder(run);
  const started = performance.now();
  let pathsDone = 0;
  const take = (result: StressTaskResult) => {
    if ('refused' in result) throw new DomainError(result.refused.code, result.refused.message, result.refused.facts);
    builder.add(result.shard);
    pathsDone += result.shard.to - result.shard.from;
    const seconds = (performance.now() - started) / 1000;
    onProgress?.({ pathsDone, pathsTotal: run.paths, pathsPerSecond: pathsDone / seconds });
  };
  const tasks = splitPaths(run.paths, Math.max(1, workers));
  if (workers === 0) await runInThread(run, tasks, take, signal);
  else await runOnThreads(run, tasks, Math.min(workers, tasks.length), take, signal);
  return builder.build();
}

async function runOnThreads(
  run: StressRun,
  tasks: readonly StressTask[],
  threads: number,
  take: (result: StressTaskResult) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const pool = new Piscina<StressTask, StressTaskResult>({
    filename: workerEntry(),
    workerData: run,
    minThreads: threads,
    maxThreads: threads,
    execArgv: [],
  });
  let isStopping = false;
  const destroy = () => {
    isStopping = true;
    return pool.destroy();
  };
  const stop = () => void destroy();
  // A thread that is stopped may have posted a result already: the pool, which no longer waits for it, calls that an error.
  const failure = new Promise<never>((_, reject) => {
    pool.on('error', (cause: unknown) => {
      if (!isStopping) reject(cause as Error);
    });
  });
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([Promise.all(tasks.map(async (task) => take(await pool.run(task)))), failure]);
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  } finally {
    signal?.removeEventListener('abort', stop);
    await destroy();
  }
}
