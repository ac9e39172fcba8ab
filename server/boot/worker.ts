// The worker process: takes long work from the queue until it is told to stop.
import { environment, requireEnvironment } from '@/server/adapters/environment';
import { startWorker } from '@/server/adapters/jobs/worker';
import { engineContentHash } from '@/server/services/engine-hash';

const stop = await startWorker({
  databaseUrl: requireEnvironment('DATABASE_URL'),
  engineHash: await engineContentHash(),
  threads: environment().HOMEOSTAT_WORKERS,
});
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
