import PgBoss from 'pg-boss';
import { type Transaction } from '../persistence';

/** Names one task of one run: a row of `stress_tasks`. */
export interface StressJob {
  readonly runId: string;
  readonly index: number;
}

/**
 * Jobs of one engine: a worker of another version of server/domain would compute other bytes, and never sees them.
 *
 * @param engineHash content hash of server/domain, 0x…
 */
export const queueOf = (engineHash: string) => `stress-${engineHash.slice(2, 14)}`;

/** The row says what state a task is in; the job only wakes a worker. Lost and doubled jobs are both harmless. */
const JOB = { retryLimit: 0, expireInSeconds: 3_600 } as const;

export function openQueue(databaseUrl: string, supervise: boolean): PgBoss {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    schedule: false,
    supervise,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterDays: 1,
  });
  // Without a listener an error of a background query would end the process; the next poll tries again.
  boss.on('error', (error) => console.error('queue:', error.message));
  return boss;
}

/** Makes the queue's tables; at start, before anything is sent. */
export async function prepareQueue(databaseUrl: string, engineHash: string): Promise<void> {
  const boss = openQueue(databaseUrl, false);
  await boss.start();
  await boss.createQueue(queueOf(engineHash));
  await boss.stop({ graceful: false });
}

/** Wakes workers for tasks, in the transaction that stores them: both happen or neither does. */
export async function sendJobs(
  transaction: Transaction,
  engineHash: string,
  jobs: readonly StressJob[],
  options: { readonly priority: number; readonly afterSeconds?: number },
): Promise<void> {
  const db: PgBoss.Db = {
    async executeSql(text, values) {
      const rows = await transaction.$queryRawUnsafe<unknown[]>(text, ...values.map(asParameter));
      return { rows };
    },
  };
  const name = queueOf(engineHash);
  const { priority, afterSeconds = 0 } = options;
  const all = jobs.map((data) => ({ ...JOB, name, data, priority, startAfter: `${afterSeconds} seconds` }));
  await new PgBoss({ db }).insert(all, { db });
}

function asParameter(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
}
