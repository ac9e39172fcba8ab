import type { Transaction } from '@/server/adapters/persistence';
import { parsePlan } from '@/server/domain/plan';
import { ServiceError } from '../errors';
import { readStoredTransaction } from './stored-transaction';

/** A proposal with all that belongs to it; its plan and its transaction are parsed. */
export async function findProposal(transaction: Transaction, id: string) {
  const row = await transaction.proposal.findUnique({
    where: { id },
    include: {
      workspace: true,
      markets: { include: { market: { include: { currentConfiguration: true } } } },
      signatures: { orderBy: { createdAt: 'asc' } },
      stressRun: true,
    },
  });
  const state = row?.state;
  if (!row || !state || state === 'draft') throw new ServiceError('not-found', `there is no proposal ${id}`);
  const { safe, version, threshold, transaction: safeTransaction } = readStoredTransaction(row.encoded);
  return {
    row: { ...row, state },
    plan: parsePlan(row.plan),
    safeTransaction,
    thresholdAtCreation: threshold,
    safeContext: { chainId: row.workspace.chainId, safe, nonce: safeTransaction.nonce, ...(version && { version }) },
  };
}

export type FoundProposal = Awaited<ReturnType<typeof findProposal>>;

/** As `findProposal`; others who would write the proposal wait until this transaction ends. */
export async function lockProposal(transaction: Transaction, id: string): Promise<FoundProposal> {
  await transaction.$queryRaw`SELECT id FROM proposals WHERE id = ${id} FOR UPDATE`;
  return findProposal(transaction, id);
}
