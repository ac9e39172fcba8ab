import type { Transaction } from '@/server/adapters/persistence';
import { parsePlan } from '@/server/domain/plan';
import { ServiceError } from '../errors';
import type { Signing } from './carried';
import { readStoredForm } from './stored-form';

/** States in which a proposal still waits for somebody. */
export const WAITING_STATES = ['open', 'executable', 'voting', 'passed', 'queued'] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

export const isWaiting = (state: string): state is WaitingState => WAITING_STATES.some((one) => one === state);

/** A proposal with all that belongs to it; its plan and its bytes are parsed. */
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
  const { carried, place, threshold } = readStoredForm(row.workspace.chainId, row.venue, row.encoded);
  return { row: { ...row, state }, plan: parsePlan(row.plan), carried, place, thresholdAtCreation: threshold };
}

export type FoundProposal = Awaited<ReturnType<typeof findProposal>>;

/** The Safe's transaction; a conflict where the venue has none. */
export function signingOf({ row, carried }: FoundProposal): Signing {
  if (carried.signing) return carried.signing;
  const by = carried.voting ? 'is decided by votes' : 'is sent by a steward';
  throw new ServiceError('conflict', `proposal #${row.number} ${by}: no Safe signs it`);
}

/** As `findProposal`; others who would write the proposal wait until this transaction ends. */
export async function lockProposal(transaction: Transaction, id: string): Promise<FoundProposal> {
  await transaction.$queryRaw`SELECT id FROM proposals WHERE id = ${id} FOR UPDATE`;
  return findProposal(transaction, id);
}
