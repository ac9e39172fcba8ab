import { audited, transact, unchanged, type Prisma, type PrismaClient } from '../persistence';
import { enqueueStressRun } from './queue';

/** A run that a worker holds. `attempt` fences: once another worker has taken the run up, this one's writes miss. */
export interface HeldRun {
  readonly id: string;
  readonly attempt: number;
  readonly workspaceId: string;
  readonly inputs: unknown;
}

export const HEARTBEAT_MS = 2_000;
/** without a heartbeat for this long the worker is taken for dead */
export const STALE_MS = 12_000;
const MAX_ATTEMPTS = 5;

/** Takes up a queued run, or returns null when it is no longer queued (done, cancelled, taken by another worker). */
export async function takeUp(client: PrismaClient, id: string): Promise<HeldRun | null> {
  const now = new Date();
  const { count } = await client.stressRun.updateMany({
    where: { id, state: 'queued' },
    data: { state: 'running', startedAt: now, heartbeatAt: now, pathsDone: 0, attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  const { attempts, workspaceId, inputs } = await client.stressRun.findUniqueOrThrow({ where: { id } });
  return { id, attempt: attempts, workspaceId, inputs };
}

const held = ({ id, attempt }: HeldRun) => ({ id, attempts: attempt, state: 'running' as const });

/** Says that the run is alive and how far it is; false when it is to stop (cancelled, or taken over). */
export async function heartbeat(client: PrismaClient, run: HeldRun, pathsDone: number): Promise<boolean> {
  const { count } = await client.stressRun.updateMany({
    where: { ...held(run), cancelRequested: false },
    data: { heartbeatAt: new Date(), pathsDone },
  });
  return count === 1;
}

export type Outcome =
  | {
      readonly state: 'done';
      readonly result: Prisma.InputJsonValue;
      readonly digest: string;
      readonly pathsDone: number;
    }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'cancelled' };

/** Stores how a run ended, with its audit row; nothing when another worker holds it by now. */
export async function finish(client: PrismaClient, run: HeldRun, outcome: Outcome): Promise<void> {
  await transact(
    'system',
    'stress.finish',
    async (transaction) => {
      const { count } = await transaction.stressRun.updateMany({
        where: held(run),
        data: { ...outcome, finishedAt: new Date() },
      });
      const details = { state: outcome.state, attempt: run.attempt };
      return count === 0
        ? unchanged(undefined)
        : audited(undefined, { subject: run.id, workspaceId: run.workspaceId, details });
    },
    client,
  );
}

/** Gives a run back unfinished: the worker is stopping. */
export async function giveBack(client: PrismaClient, run: HeldRun): Promise<void> {
  await client.$transaction(async (transaction) => {
    const { count } = await transaction.stressRun.updateMany({
      where: held(run),
      data: { state: 'queued', attempts: { decrement: 1 } },
    });
    if (count === 1) await enqueueStressRun(transaction, run.id);
  });
}

/** Queues the runs of dead workers again, and fails those that have brought down several. Returns how many. */
export async function recoverStale(client: PrismaClient): Promise<number> {
  const stale = await client.stressRun.findMany({
    where: { state: 'running', heartbeatAt: { lt: new Date(Date.now() - STALE_MS) } },
  });
  for (const { id, attempts, workspaceId, inputs } of stale) {
    const run: HeldRun = { id, attempt: attempts, workspaceId, inputs };
    if (attempts >= MAX_ATTEMPTS) {
      await finish(client, run, { state: 'failed', error: `the worker died ${attempts} times during this run` });
      continue;
    }
    await client.$transaction(async (transaction) => {
      const { count } = await transaction.stressRun.updateMany({ where: held(run), data: { state: 'queued' } });
      if (count === 1) await enqueueStressRun(transaction, id);
    });
  }
  return stale.length;
}
