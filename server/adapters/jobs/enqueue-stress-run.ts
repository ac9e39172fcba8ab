import { secondsPerPath, splitPaths, type StressRun } from '@/server/domain/stress';
import { type Transaction } from '../persistence';
import { sendJobs } from './queue';

/** A run that one core does in so many seconds is one that somebody waits for: its shards go before those of longer ones. */
const INTERACTIVE_SECONDS = 120;
const INTERACTIVE_PRIORITY = 10;

export interface QueuedRun {
  readonly id: string;
  readonly run: StressRun;
  readonly engineHash: string;
  readonly inputsHash: string;
}

/**
 * Cuts a stored run into shards and wakes workers for them. Shards that an equal run (same inputs and engine) left behind
 * when it failed or was cancelled are taken over, all but the last: whoever finishes that one sees to the report.
 */
export async function enqueueStressRun(transaction: Transaction, queued: QueuedRun): Promise<void> {
  const { id, run, engineHash, inputsHash } = queued;
  const ranges = splitPaths(run);
  await transaction.stressTask.createMany({
    data: ranges.map(({ from, to }, index) => ({
      runId: id,
      index,
      kind: 'shard' as const,
      pathFrom: from,
      pathTo: to,
    })),
  });
  await transaction.$executeRaw`
    UPDATE stress_tasks AS mine
    SET state = 'done', outcomes = theirs.outcomes, series = theirs.series, watched = theirs.watched
    FROM stress_tasks AS theirs JOIN stress_runs AS run ON run.id = theirs.run_id
    WHERE mine.run_id = ${id} AND theirs.run_id <> ${id} AND run.inputs_hash = ${inputsHash}
      AND theirs.kind = 'shard' AND theirs.state = 'done' AND theirs.index = mine.index
      AND theirs.path_from = mine.path_from AND theirs.path_to = mine.path_to
      AND mine.index < ${ranges.length - 1}`;
  const tasks = await transaction.stressTask.findMany({
    where: { runId: id },
    orderBy: { index: 'asc' },
    select: { index: true, state: true, pathFrom: true, pathTo: true },
  });
  const pathsDone = tasks.reduce(
    (sum, { state, pathFrom, pathTo }) => sum + (state === 'done' ? pathTo - pathFrom : 0),
    0,
  );
  const priority = run.paths * secondsPerPath(run) <= INTERACTIVE_SECONDS ? INTERACTIVE_PRIORITY : 0;
  await transaction.stressRun.update({ where: { id }, data: { pathsDone, priority } });
  const pending = tasks.filter(({ state }) => state === 'pending').map(({ index }) => ({ runId: id, index }));
  await sendJobs(transaction, engineHash, pending, { priority });
}
