// The worker process: takes long work from the queue and watches proposals until it is told to stop.
import { environment, requireEnvironment } from '@/server/adapters/environment';
import { startWorker } from '@/server/adapters/jobs/worker';
import { engineContentHash } from '@/server/services/engine-hash';
import { startWatch } from './watch';

const stopWorker = await startWorker({
  databaseUrl: requireEnvironment('DATABASE_URL'),
  engineHash: await engineContentHash(),
  threads: environment().HOMEOSTAT_WORKERS,
});
const stopWatch = startWatch(environment().HOMEOSTAT_WATCH_SECONDS);
const stop = () => Promise.all([stopWorker(), stopWatch()]);
process.send?.({ ready: true });
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
