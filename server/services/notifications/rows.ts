import { isDeepStrictEqual } from 'node:util';
import { toJson, type PrismaClient } from '@/server/adapters/persistence';
import type { Message } from './schema';

// Messages on their way and what was last told: no deeds of anybody, so that no audit row goes with them.

/** What was told last of a proposal. */
export interface Seen {
  readonly state: string;
  readonly waitsFor: string;
  readonly blocking: readonly string[];
}

/**
 * Stores what is told now together with the messages about it. Of two that find the same news, one does: the other finds
 * that `before` is no longer what was told last.
 *
 * @returns false where somebody else told it
 */
export async function storeNews(
  database: PrismaClient,
  proposalId: string,
  change: { readonly before: Seen | null; readonly seen: Seen; readonly waiting: boolean },
  messages: readonly { readonly channelId: string; readonly message: Message }[],
  now: Date,
): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM proposals WHERE id = ${proposalId} FOR UPDATE`;
    const stored = await transaction.proposalWatch.findUnique({ where: { proposalId } });
    if (!isDeepStrictEqual(stored?.seen ?? null, change.before)) return false;
    const row = { seen: toJson(change.seen), waiting: change.waiting, updatedAt: now };
    await transaction.proposalWatch.upsert({ where: { proposalId }, create: { proposalId, ...row }, update: row });
    await transaction.notificationDelivery.createMany({
      data: messages.map(({ channelId, message }) => ({
        channelId,
        proposalId,
        body: toJson(message),
        createdAt: now,
        nextAttemptAt: now,
      })),
    });
    return true;
  });
}

const BATCH = 5;
/** Longer than so many receivers in a row can keep it waiting, so that no other process sends the same meanwhile. */
const LEASE_MS = 180_000;

/** Messages that are due, taken up: nobody else takes them for a while, and the attempt is counted. */
export async function takeDue(database: PrismaClient, now: Date) {
  const until = new Date(now.getTime() + LEASE_MS);
  const taken = await database.$queryRaw<{ id: string }[]>`
    UPDATE notification_deliveries SET attempts = attempts + 1, next_attempt_at = ${until}
    WHERE id IN (
      SELECT id FROM notification_deliveries WHERE next_attempt_at <= ${now}
      ORDER BY next_attempt_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
    )
    RETURNING id`;
  return database.notificationDelivery.findMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    include: { channel: true },
    orderBy: { createdAt: 'asc' },
  });
}

const KEPT_MS = 30 * 86_400_000;

/** Messages that are over are kept for a month, to be looked at. */
export const forgetOld = (database: PrismaClient, now: Date) =>
  database.notificationDelivery.deleteMany({
    where: { nextAttemptAt: null, createdAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  });

export const markDelivered = (database: PrismaClient, id: string, now: Date) =>
  database.notificationDelivery.update({
    where: { id },
    data: { deliveredAt: now, nextAttemptAt: null, lastError: null },
  });

/** @param retryAt null gives it up */
export const markFailed = (database: PrismaClient, id: string, reason: string, retryAt: Date | null) =>
  database.notificationDelivery.update({ where: { id }, data: { nextAttemptAt: retryAt, lastError: reason } });
