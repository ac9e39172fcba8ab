import PgBoss from 'pg-boss';
import { type Prisma } from '../persistence';

/** Names of queues; one job of `stress-runs` carries the id of one StressRun. */
export const STRESS_RUNS = 'stress-runs';

export interface StressJob {
  readonly stressRunId: string;
}

/** The row says what state a run is in; the job only wakes a worker. Lost and doubled jobs are both harmless. */
const jobOptions = { retryLimit: 3, retryBackoff: true, expireInHours: 12 } satisfies PgBoss.SendOptions;

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
export async function prepareQueue(databaseUrl: string): Promise<void> {
  const boss = openQueue(databaseUrl, false);
  await boss.start();
  await boss.createQueue(STRESS_RUNS);
  await boss.stop({ graceful: false });
}

/** Wakes a worker for a run, in the transaction that stores the run: both happen or neither does. */
export async function enqueueStressRun(transaction: Prisma.TransactionClient, stressRunId: string): Promise<void> {
  const db: PgBoss.Db = {
    async executeSql(text, values) {
      const rows = await transaction.$queryRawUnsafe<unknown[]>(text, ...values.map(asParameter));
      return { rows };
    },
  };
  const boss = new PgBoss({ db });
  const data: StressJob = { stressRunId };
  await boss.send(STRESS_RUNS, data, { ...jobOptions, db });
}

function asParameter(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
}
