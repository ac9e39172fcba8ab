import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { application, serviceContext } from '@/server/services/application';
import { deliverDue } from '@/server/services/notifications/deliver';
import { watchProposals } from '@/server/services/notifications/watch-proposals';

const DELIVER_MS = 2_000;
/** A database or a chain that is away is not asked every two seconds, and the log not filled. */
const AFTER_TROUBLE_MS = 30_000;

/** Looks at waiting proposals now and then and sends what is due, until told to stop. Any number may run side by side. */
export function startWatch(watchSeconds: number): () => Promise<void> {
  const stopping = new AbortController();
  const every = async (milliseconds: number, work: () => Promise<unknown>) => {
    while (!stopping.signal.aborted) {
      const pause = await work().then(
        () => milliseconds,
        async (error: unknown) => {
          await report('watching proposals', error);
          return Math.max(milliseconds, AFTER_TROUBLE_MS);
        },
      );
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const context = async () => serviceContext(await application(), { kind: 'system' });
  const trouble = (id: string, error: unknown) => void report(`proposal ${id}`, error);
  const loops = [
    every(watchSeconds * 1000, async () => watchProposals(await context(), trouble)),
    every(DELIVER_MS, async () => deliverDue(await context())),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(loops);
  };
}

/** Through the application's own log, which keeps secrets out; before there is one, its kind alone. */
async function report(what: string, error: unknown): Promise<void> {
  try {
    (await application()).logIncident(`${randomUUID()} (${what})`, error);
  } catch {
    console.error(`${what}: ${(error as Error).name}`);
  }
}
