import { executeStressTask, type TaskWorker } from '@/server/adapters/jobs/execute-stress-task';

/** Takes the tasks of a run one after another, and its report, until none of them is to be done any more. */
export async function workThrough(worker: TaskWorker, runId: string): Promise<void> {
  for (;;) {
    const pending = await worker.client.stressTask.findMany({
      where: { runId, state: 'pending' },
      orderBy: { index: 'asc' },
      select: { index: true },
    });
    const ends = [];
    for (const { index } of pending) ends.push(await executeStressTask(worker, { runId, index }));
    if (ends.every((end) => end === 'not-needed')) return;
  }
}
