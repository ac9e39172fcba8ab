// The worker process: takes long work from the queue until it is told to stop.
import { startWorker } from '@/server/adapters/jobs/worker';

const stop = await startWorker();
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
