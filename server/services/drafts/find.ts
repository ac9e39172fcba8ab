import { getAddress } from 'viem';
import type { Transaction } from '@/server/adapters/persistence';
import { authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';

const WITH = { workspace: true, market: true } as const;

type DraftRow = NonNullable<Awaited<ReturnType<typeof readRow>>>;

const readRow = (transaction: Transaction, id: string) =>
  transaction.draft.findUnique({ where: { id }, include: WITH });

/** A draft for a member of its workspace; for everybody else there is none. */
export async function findDraft(
  transaction: Transaction,
  actor: ServiceContext['actor'],
  id: string,
): Promise<DraftRow> {
  const none = new ServiceError('not-found', `there is no draft ${id} that you could see`);
  const row = await readRow(transaction, id);
  if (!row) throw none;
  try {
    await authorise(transaction, actor, row.workspace, 'viewer');
  } catch (error) {
    throw error instanceof ServiceError && error.code === 'forbidden' ? none : error;
  }
  return row;
}

/** As `findDraft`, and others who would write it wait until this transaction ends. Refuses one that is over. */
export async function lockDraft(
  transaction: Transaction,
  actor: ServiceContext['actor'],
  id: string,
  version: number | null,
): Promise<DraftRow> {
  await transaction.$queryRaw`SELECT id FROM drafts WHERE id = ${id} FOR UPDATE`;
  const row = await findDraft(transaction, actor, id);
  if (row.proposalId) throw new ServiceError('conflict', 'the draft has been proposed: it can’t be changed any more');
  if (row.discardedAt) throw new ServiceError('conflict', 'the draft was discarded');
  if (version !== null && row.version !== version)
    throw new ServiceError(
      'conflict',
      `somebody saved version ${row.version} meanwhile; you saw ${version}. Load it anew, nothing was overwritten`,
    );
  return row;
}

export const shownDraft = ({ market, workspace, createdBy, savedBy, ...row }: DraftRow) => ({
  id: row.id,
  title: row.title,
  marketSlug: market.slug,
  marketName: market.name,
  workspaceSlug: workspace.slug,
  workspaceName: workspace.name,
  version: row.version,
  createdBy: getAddress(createdBy),
  createdAt: row.createdAt,
  savedBy: getAddress(savedBy),
  savedAt: row.savedAt,
});
