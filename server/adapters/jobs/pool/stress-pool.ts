import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { DomainError } from '@/server/domain/errors';
import { type PathRange, type Shard, type StressReport, type StressRun } from '@/server/domain/stress';
import { type StressTask, type StressTaskResult } from './stress-task';

const ENTRY = 'stress-worker.mjs';

/** The thread's entry beside this file, or in the checkout where this file has been bundled elsewhere. */
function workerEntry(): string {
  const beside = path.join(path.dirname(fileURLToPath(import.meta.url)), ENTRY);
  return existsSync(beside) ? beside : path.join(process.cwd(), 'server/adapters/jobs/pool', ENTRY);
}

/** Threads that run shards of any run; each keeps the book of the run that it worked on last. */
export interface StressPool {
  readonly threads: number;
  /**
   * @param key names the run
   * @param signal when aborted, the thread is stopped and replaced
   * @throws DomainError the refusal of a path; other errors of a thread as they are
   */
  runShard(key: string, run: StressRun, range: PathRange, signal?: AbortSignal): Promise<Shard>;
  /** The report of shards that cover the run, or its part up to where its stop rule ended it. */
  buildReport(run: StressRun, shards: readonly Shard[]): Promise<StressReport>;
  destroy(): Promise<void>;
}

export function createStressPool(threads: number): StressPool {
  const pool = new Piscina<StressTask, StressTaskResult>({
    filename: workerEntry(),
    minThreads: threads,
    maxThreads: threads,
    execArgv: [],
  });
  let isStopping = false;
  // A thread that is stopped may have posted a result already: the pool, which no longer waits for it, calls that an error.
  const failure = new Promise<never>((_, reject) => {
    pool.on('error', (cause: unknown) => {
      if (!isStopping) reject(cause as Error);
    });
  });
  failure.catch(() => undefined);
  const run = async (task: StressTask, signal?: AbortSignal) => {
    if (signal) signal.addEventListener('abort', () => (isStopping = true), { once: true });
    const result = await Promise.race([pool.run(task, { signal }), failure]);
    if ('refused' in result) throw new DomainError(result.refused.code, result.refused.message, result.refused.facts);
    return result;
  };
  return {
    threads,
    async runShard(key, stressRun, range, signal) {
      const result = await run({ kind: 'shard', key, run: stressRun, range }, signal);
      return (result as { readonly shard: Shard }).shard;
    },
    async buildReport(stressRun, shards) {
      const result = await run({ kind: 'report', run: stressRun, shards });
      return (result as { readonly report: StressReport }).report;
    },
    async destroy() {
      isStopping = true;
      await pool.destroy();
    },
  };
}
