import { environment, requireEnvironment } from '../environment';
import { connect } from '../persistence';
import { executeStressRun } from './execute-stress-run';
import { openQueue, STRESS_RUNS, type StressJob } from './queue';
import { recoverStale } from './stress-run-row';

const RECOVER_MS = 4_000;

/** Takes runs from the queue, one at a time, until stopped. Resolves once it listens; call the result to stop it. */
export async function startWorker(): Promise<() => Promise<void>> {
  const url = requireEnvironment('DATABASE_URL');
  const threads = environment().HOMEOSTAT_WORKERS;
  const client = connect(url, 3);
  const boss = openQueue(url, true);
  const stopping = new AbortController();
  await boss.start();
  await boss.createQueue(STRESS_RUNS);
  await boss.work<StressJob>(STRESS_RUNS, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (!stopping.signal.aborted) {
      await executeStressRun(client, job.data.stressRunId, { threads, stopping: stopping.signal });
    }
  });
  const recover = () =>
    recoverStale(client).catch((error: Error) => {
      console.error(`recovering runs of dead workers: ${error.message}`);
    });
  await recover();
  const recovering = setInterval(() => void recover(), RECOVER_MS);
  return async () => {
    clearInterval(recovering);
    stopping.abort();
    await boss.stop({ graceful: true, timeout: 5_000 });
    await client.$disconnect();
  };
}
