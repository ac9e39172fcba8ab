import { setImmediate } from 'node:timers/promises';
import { createPathRunner, runShard, type StressRun } from '@/server/domain/stress';
import { type StressTask, type StressTaskResult } from './stress-task';

/** Runs the tasks here, one after another, letting other work through between them. */
export async function runInThread(
  run: StressRun,
  tasks: readonly StressTask[],
  take: (result: StressTaskResult) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const runner = createPathRunner(run);
  for (const { from, to } of tasks) {
    await setImmediate();
    signal?.throwIfAborted();
    take({ shard: runShard(runner, from, to) });
  }
}
