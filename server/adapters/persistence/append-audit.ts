import { entryHash, genesisHash, type ChainHead } from '@/server/domain/audit';
import type { JsonValue } from '@/server/domain/evidence';
import type { Prisma } from './generated/client';
import { toJson } from './json';

/** What belongs to no workspace. */
export const SYSTEM_CHAIN = 'system';

export interface NewAuditEntry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly workspaceId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Appends one entry to its chain. The head's row is held until the transaction ends, so that two at once follow each
 * other; a transaction appends last, so that nobody waits for long.
 */
export async function appendAudit(transaction: Prisma.TransactionClient, entry: NewAuditEntry): Promise<void> {
  const { actor, action, subject, workspaceId } = entry;
  const chain = workspaceId ?? SYSTEM_CHAIN;
  const details = toJson(entry.details, 'details');
  const head = await lockHead(transaction, chain);
  const createdAt = new Date();
  const position = head.position + 1;
  const hash = entryHash({
    chain,
    position,
    at: createdAt.toISOString(),
    actor,
    action,
    subject,
    details: details as JsonValue,
    previousHash: head.hash,
  });
  await transaction.auditEntry.create({
    data: { actor, action, subject, workspaceId, details, createdAt, position, previousHash: head.hash, hash },
  });
  await transaction.auditHead.update({ where: { chain }, data: { position, hash } });
}

async function lockHead(transaction: Prisma.TransactionClient, chain: string): Promise<ChainHead> {
  const held = await readLocked(transaction, chain);
  if (held) return held;
  const hash = await genesisOf(transaction, chain);
  // Another may have begun the chain meanwhile: then that beginning stands.
  await transaction.$executeRaw`INSERT INTO audit_heads (chain, position, hash) VALUES (${chain}, 0, ${hash}) ON CONFLICT DO NOTHING`;
  const begun = await readLocked(transaction, chain);
  if (!begun) throw new Error(`the audit chain ${chain} could not be begun`);
  return begun;
}

async function readLocked(transaction: Prisma.TransactionClient, chain: string): Promise<ChainHead | undefined> {
  const [head] = await transaction.$queryRaw<
    ChainHead[]
  >`SELECT position, hash FROM audit_heads WHERE chain = ${chain} FOR UPDATE`;
  return head;
}

/** The digest of what was written before the chain began. */
export async function genesisOf(
  transaction: Pick<Prisma.TransactionClient, 'auditEntry'>,
  chain: string,
): Promise<`0x${string}`> {
  const before = await transaction.auditEntry.findMany({
    where: { workspaceId: chain === SYSTEM_CHAIN ? null : chain, position: null },
    orderBy: { id: 'asc' },
  });
  return genesisHash(
    before.map(({ createdAt, actor, action, subject, details }) => ({
      chain,
      at: createdAt.toISOString(),
      actor,
      action,
      subject,
      details: details as JsonValue,
    })),
  );
}
