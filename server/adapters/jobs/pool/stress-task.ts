import { workerData } from 'piscina';
import { DomainError, type DomainErrorCode, type DomainErrorFacts } from '@/server/domain/errors';
import { createPathRunner, type PathRunner, runShard, type Shard, type StressRun } from '@/server/domain/stress';

/** Paths from … to−1. */
export interface StressTask {
  readonly from: number;
  readonly to: number;
}

/** A refusal crosses threads as data: a thrown error would lose its class and its facts on the way. */
export type StressTaskResult =
  | { readonly shard: Shard }
  | {
      readonly refused: { readonly code: DomainErrorCode; readonly message: string; readonly facts: DomainErrorFacts };
    };

let runner: PathRunner | undefined;

/** Runs a task in this thread, of the run that the thread was started with. */
export function runStressTask({ from, to }: StressTask): StressTaskResult {
  try {
    runner ??= createPathRunner(workerData as StressRun);
    return { shard: runShard(runner, from, to) };
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    return { refused: { code: cause.code, message: cause.message, facts: cause.facts } };
  }
}
