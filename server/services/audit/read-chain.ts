import { genesisOf, type PrismaClient, SYSTEM_CHAIN } from '@/server/adapters/persistence';
import type { ChainedEntry, ChainHead } from '@/server/domain/audit';
import type { JsonValue } from '@/server/domain/evidence';

export interface StoredChain {
  readonly chain: string;
  /** what the first entry follows */
  readonly genesis: string;
  readonly entries: readonly ChainedEntry[];
  /** as stored beside the entries; null where nothing was chained yet */
  readonly head: ChainHead | null;
  /** entries from before there were chains, covered by `genesis` */
  readonly unchained: number;
}

/** The whole chain of a workspace, or of what belongs to none. */
export async function readChain(database: PrismaClient, workspaceId: string | null): Promise<StoredChain> {
  const chain = workspaceId ?? SYSTEM_CHAIN;
  const rows = await database.auditEntry.findMany({
    where: { workspaceId, NOT: { position: null } },
    orderBy: { position: 'asc' },
  });
  const head = await database.auditHead.findUnique({ where: { chain } });
  const unchained = await database.auditEntry.count({ where: { workspaceId, position: null } });
  const genesis = await genesisOf(database, chain);
  const entries = rows.map(
    ({ position, createdAt, actor, action, subject, details, previousHash, hash }): ChainedEntry => ({
      chain,
      position: position ?? 0,
      at: createdAt.toISOString(),
      actor,
      action,
      subject,
      details: details as JsonValue,
      previousHash: previousHash ?? '',
      hash: hash ?? '',
    }),
  );
  return { chain, genesis, entries, head: head && { position: head.position, hash: head.hash }, unchained };
}
