import type { Hex } from 'viem';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import type { SafeState } from '@/server/adapters/venues/safe';
import type { ServiceContext } from '../context';
import { countingSignatures } from './count-signatures';
import { findExecution } from './execution-log';
import { findProposal, lockProposal, type FoundProposal } from './find';
import { settleProposal } from './settle';
import { readStoredEvidence } from './stored-evidence';

const WAITING = new Set(['open', 'executable']);

/** What a waiting proposal has become by what the Safe and the clock say; null where nothing has changed. */
function waitingState({ row, safeContext }: FoundProposal, safe: SafeState, now: Date) {
  if (safe.nonce > safeContext.nonce) {
    const failureReason = `the Safe used nonce ${safeContext.nonce} for another transaction`;
    return { state: 'superseded' as const, failureReason };
  }
  if (row.expiresAt && row.expiresAt <= now) return { state: 'expired' as const, failureReason: 'the deadline passed' };
  const enough = countingSignatures(row.signatures, safe.owners).length >= safe.threshold;
  const state = enough ? ('executable' as const) : ('open' as const);
  return state === row.state ? null : { state, failureReason: null };
}

/**
 * Brings a waiting proposal up to what the chain says: executed elsewhere, overtaken by another transaction of the
 * Safe, past its deadline, or short of signatures because an owner was removed. Called when such a proposal is read.
 */
export async function reconcileProposal(
  context: ServiceContext,
  found: FoundProposal,
  safe: SafeState,
): Promise<FoundProposal> {
  const { chain, database, now } = context;
  const { row, safeContext } = found;
  if (!WAITING.has(row.state)) return found;
  if (safe.nonce > safeContext.nonce) {
    // Nothing can have executed before the block at which the proposal was made.
    const since = BigInt(readStoredEvidence(row).simulation.blockNumber);
    const executed = await findExecution(chain, safeContext.safe, row.safeTxHash as Hex, since);
    if (executed) {
      await settleProposal(context, found, executed, 'system');
      return findProposal(database, row.id);
    }
  }
  if (!waitingState(found, safe, now())) return found;
  await transact(
    'system',
    'proposal.reconcile',
    async (transaction) => {
      const current = await lockProposal(transaction, row.id);
      const next = WAITING.has(current.row.state) ? waitingState(current, safe, now()) : null;
      if (!next) return unchanged(null);
      await transaction.proposal.update({ where: { id: row.id }, data: next });
      const details = { from: current.row.state, to: next.state, safeNonce: safe.nonce };
      return audited(null, { subject: row.id, workspaceId: row.workspaceId, details });
    },
    database,
  );
  return findProposal(database, row.id);
}
