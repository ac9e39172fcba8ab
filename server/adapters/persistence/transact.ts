import { appendAudit } from './append-audit';
import { database } from './client';
import type { Prisma, PrismaClient } from './generated/client';

export type Transaction = Prisma.TransactionClient;

/** An address in lower case, or `system` for what the operator does at the console. */
export type Actor = `0x${string}` | 'system';

/** `<entity>.<verb>`, such as `proposal.create`. */
export type Action = `${string}.${string}`;

export interface AuditFacts {
  /** what it was done to, such as a proposal's id */
  readonly subject: string;
  readonly workspaceId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A further deed of the same transaction, with a row of its own. */
export interface FurtherDeed extends AuditFacts {
  readonly action: Action;
}

interface Audited<T> {
  readonly further: readonly FurtherDeed[];
  readonly result: T;
  /** null: nothing was to be done, and the transaction is rolled back to make sure of it */
  readonly audit: AuditFacts | null;
}

/** What a write hands back: its result, and what the audit row is to say. */
export function audited<T>(result: T, audit: AuditFacts, ...further: readonly FurtherDeed[]): Audited<T> {
  return { result, audit, further };
}

/** For a write that found everything as asked: whatever the transaction did is undone, and no row is written. */
export function unchanged<T>(result: T): Audited<T> {
  return { result, audit: null, further: [] };
}

class Undo<T> extends Error {
  constructor(readonly result: T) {
    super('unchanged');
  }
}

/**
 * Runs a write and its audit row in one transaction: both are stored or neither is. Inside `work` use only the
 * transaction given: on the embedded database any other connection waits until the transaction ends.
 */
export async function transact<T>(
  actor: Actor,
  action: Action,
  work: (transaction: Transaction) => Promise<Audited<T>>,
  client: PrismaClient = database(),
): Promise<T> {
  try {
    return await client.$transaction(async (transaction) => {
      const { result, audit, further } = await work(transaction);
      if (audit === null) throw new Undo(result);
      for (const deed of [{ action, ...audit }, ...further]) {
        const { subject, workspaceId = null, details = {} } = deed;
        await appendAudit(transaction, {
          actor: actor.toLowerCase(),
          action: deed.action,
          subject,
          workspaceId,
          details,
        });
      }
      return result;
    });
  } catch (error) {
    if (error instanceof Undo) return error.result as T;
    throw error;
  }
}
