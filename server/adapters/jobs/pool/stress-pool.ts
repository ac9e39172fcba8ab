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
  const waiting = new Set<(cause: Error) => void>();
  pool.on('error', (cause: Error) => {
    // A thread that was stopped may have posted a result already, which the pool no longer waits for.
    if (cause.message.startsWith('Unexpected message')) return;
    for (const giveUp of waiting) giveUp(cause);
  });
  const run = async (task: StressTask, signal?: AbortSignal) => {
    let giveUp: (cause: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => waiting.add((giveUp = reject)));
    try {
      const result = await Promise.race([pool.run(task, { signal }), lost]);
      if ('refused' in result) throw new DomainError(result.refused.code, result.refused.message, result.refused.facts);
      return result;
    } finally {
      waiting.delete(giveUp);
    }
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
    destroy: () => pool.destroy(),
  };
}
