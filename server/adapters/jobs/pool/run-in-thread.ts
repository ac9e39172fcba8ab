import { setImmediate } from 'node:timers/promises';
import { createPathRunner, runShard, type StressRun } from '@/server/domain/stress';
import type { NextRange, TakeShard } from './take-ranges';

/** Runs range by range here, letting other work through between them. */
export async function runInThread(
  run: StressRun,
  next: NextRange,
  take: TakeShard,
  signal: AbortSignal | undefined,
): Promise<void> {
  const runner = createPathRunner(run);
  for (let range = next(); range !== null; range = next()) {
    await setImmediate();
    signal?.throwIfAborted();
    take(runShard(runner, range.from, range.to));
  }
}
