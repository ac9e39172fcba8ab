import { DomainError, type DomainErrorCode, type DomainErrorFacts } from '@/server/domain/errors';
import {
  createPathRunner,
  type PathRange,
  type PathRunner,
  reportBuilder,
  runShard,
  type Shard,
  type StressReport,
  type StressRun,
} from '@/server/domain/stress';

/** `key` names the run: a thread that had the last task of it still has its book and arrays. */
export type StressTask =
  | { readonly kind: 'shard'; readonly key: string; readonly run: StressRun; readonly range: PathRange }
  | { readonly kind: 'report'; readonly run: StressRun; readonly shards: readonly Shard[] };

/** A refusal crosses threads as data: a thrown error would lose its class and its facts on the way. */
export type StressTaskResult =
  | { readonly shard: Shard }
  | { readonly report: StressReport }
  | {
      readonly refused: { readonly code: DomainErrorCode; readonly message: string; readonly facts: DomainErrorFacts };
    };

let prepared: { readonly key: string; readonly runner: PathRunner } | undefined;

function runnerOf(key: string, run: StressRun): PathRunner {
  if (prepared?.key !== key) prepared = { key, runner: createPathRunner(run) };
  return prepared.runner;
}

function buildReport(run: StressRun, shards: readonly Shard[]): StressReport {
  const builder = reportBuilder(run);
  for (const shard of shards) builder.add(shard);
  return builder.build();
}

/** Does a task in this thread. */
export function runStressTask(task: StressTask): StressTaskResult {
  try {
    if (task.kind === 'report') return { report: buildReport(task.run, task.shards) };
    return { shard: runShard(runnerOf(task.key, task.run), task.range.from, task.range.to) };
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    return { refused: { code: cause.code, message: cause.message, facts: cause.facts } };
  }
}
