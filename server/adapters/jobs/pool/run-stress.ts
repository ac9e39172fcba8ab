import { availableParallelism } from 'node:os';
import { DomainError } from '@/server/domain/errors';
import { reportBuilder, splitPaths, type StressReport, type StressRun } from '@/server/domain/stress';
import { runInThread } from './run-in-thread';
import { createStressPool } from './stress-pool';
import type { NextRange, TakeShard } from './take-ranges';

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

function requireThreads(workers: number): void {
  if (Number.isInteger(workers) && workers >= 0 && workers <= 256) return;
  throw new DomainError('out-of-range', `workers ${workers} is out of range: a whole number from 0 to 256 (threads)`, {
    field: 'workers',
    value: workers,
    unit: 'threads',
    limit: 'a whole number from 0 to 256',
  });
}

/**
 * Runs the paths of a run on worker threads, as many as its stop rule asks for, and reduces them in path order: the same
 * report, to the last bit, for any number of workers.
 *
 * @throws DomainError the first refusal of a path; other errors of a worker as they are. Either stops all threads.
 */
export async function runStress(run: StressRun, options: RunStressOptions = {}): Promise<StressReport> {
  const { workers = availableParallelism(), onProgress, signal } = options;
  requireThreads(workers);
  signal?.throwIfAborted();
  const builder = reportBuilder(run);
  const started = performance.now();
  let pathsDone = 0;
  const take: TakeShard = (shard) => {
    builder.add(shard);
    pathsDone += shard.to - shard.from;
    const seconds = (performance.now() - started) / 1000;
    onProgress?.({ pathsDone, pathsTotal: run.paths, pathsPerSecond: pathsDone / seconds });
  };
  const ranges = splitPaths(run);
  let given = 0;
  const next: NextRange = () => {
    const isWanted = given < ranges.length && ranges[given].from < (builder.endsAfter() ?? run.paths);
    return isWanted ? ranges[given++] : null;
  };
  if (workers === 0) await runInThread(run, next, take, signal);
  else await runOnThreads(run, Math.min(workers, ranges.length), next, take, signal);
  return builder.build();
}

async function runOnThreads(
  run: StressRun,
  threads: number,
  next: NextRange,
  take: TakeShard,
  signal: AbortSignal | undefined,
): Promise<void> {
  const pool = createStressPool(threads);
  const stop = () => void pool.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  const workThrough = async () => {
    for (let range = next(); range !== null; range = next()) take(await pool.runShard('run', run, range));
  };
  try {
    await Promise.all(Array.from({ length: threads }, workThrough));
    signal?.throwIfAborted();
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.destroy();
  }
}
