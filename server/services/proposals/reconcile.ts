import type { Hex } from 'viem';
import { audited, transact, unchanged } from '@/server/adapters/persistence';
import type { VoteState } from '@/server/adapters/venues/vote-state';
import type { ServiceContext } from '../context';
import { countingSignatures } from './count-signatures';
import { emitterOf, executionOutcome, findLogged, safeOutcome } from './execution-log';
import { findProposal, type FoundProposal, isWaiting, lockProposal } from './find';
import type { ProposalState } from './schema';
import { settleProposal } from './settle';
import type { Standing } from './standing';
import { readStoredEvidence } from './stored-evidence';

interface NextState {
  readonly state: ProposalState;
  readonly failureReason: string | null;
}

const to = (state: ProposalState, failureReason: string | null = null): NextState => ({ state, failureReason });

const BY_VOTE: Readonly<Record<Exclude<VoteState['state'], 'unknown' | 'executed'>, NextState>> = {
  pending: to('voting'),
  active: to('voting'),
  succeeded: to('passed'),
  queued: to('queued'),
  cancelled: to('cancelled', 'the proposal was cancelled at the governor'),
  defeated: to('defeated', 'the vote did not carry it'),
  expired: to('expired', 'the governor’s time for it ran out'),
};

/** What a waiting proposal is by what its venue and the clock say; a search of the logs has found no execution. */
function presentState(
  { row, carried }: FoundProposal,
  { safe, operation, vote, steward }: Standing,
  scheduled: 'success' | 'failure' | null,
  now: Date,
): NextState | null {
  const late = row.expiresAt !== null && row.expiresAt <= now;
  if (vote) {
    // An executed one has an event; where that isn't found yet, the next reading will.
    if (vote.state === 'executed') return null;
    if (late && vote.state !== 'cancelled' && vote.state !== 'defeated') return to('expired', 'the deadline passed');
    return vote.state === 'unknown' ? to('open') : BY_VOTE[vote.state];
  }
  // Whoever is a steward may send it at any time.
  if (steward) return late ? to('expired', 'the deadline passed') : to('executable');
  if (operation?.state === 'done') return null;
  if (operation && operation.state !== 'unset') return late ? to('expired', 'the deadline passed') : to('queued');
  if (!safe || !carried.signing) return null;
  const { nonce } = carried.signing.context;
  if (safe.nonce > nonce) {
    if (scheduled === 'success') return to('cancelled', 'the operation was cancelled at the timelock');
    if (scheduled === 'failure') return to('failed', 'the Safe reported that scheduling failed');
    return to('superseded', `the Safe used nonce ${nonce} for another transaction`);
  }
  if (late) return to('expired', 'the deadline passed');
  return countingSignatures(row.signatures, safe, row.identity).length >= safe.threshold
    ? to('executable')
    : to('open');
}

const changes = (found: FoundProposal, next: NextState | null) => next !== null && next.state !== found.row.state;

/** By how much the chain's clock may differ from this machine's. */
const CLOCKS_APART_MILLISECONDS = 3_600_000;

/** Is there a chance that it was carried out: only then are the logs worth searching. */
function mayBeExecuted({ row, carried }: FoundProposal, { safe, operation, vote, steward }: Standing): boolean {
  if (vote) return vote.state === 'executed';
  if (steward) return steward.changedAt * 1000 > row.createdAt.getTime() - CLOCKS_APART_MILLISECONDS;
  if (operation) return operation.state === 'done';
  return safe !== null && carried.signing !== null && safe.nonce > carried.signing.context.nonce;
}

/**
 * Brings a waiting proposal up to what the chain says: proposed, voted on, queued, executed elsewhere, overtaken by
 * another transaction of the Safe, past its deadline, or short of signatures because an owner was removed. Called when
 * such a proposal is read.
 */
export async function reconcileProposal(
  context: ServiceContext,
  found: FoundProposal,
  standing: Standing,
): Promise<FoundProposal> {
  const { chain, database, now } = context;
  const { row, carried } = found;
  if (!isWaiting(row.state)) return found;
  // Nothing can have executed before the block at which the proposal was made.
  const since = BigInt(readStoredEvidence(row).simulation.blockNumber);
  const identity = row.identity as Hex;
  if (mayBeExecuted(found, standing)) {
    const ours = (log: Parameters<typeof safeOutcome>[0][number]) =>
      executionOutcome(carried, identity, [log]) !== null;
    const executed = await findLogged(chain, emitterOf(carried), ours, since);
    if (executed) {
      await settleProposal(context, found, executed, 'system');
      return findProposal(database, row.id);
    }
  }
  const scheduled = await schedulingOutcome(context, found, standing, since);
  if (!changes(found, presentState(found, standing, scheduled, now()))) return found;
  await transact(
    'system',
    'proposal.reconcile',
    async (transaction) => {
      const current = await lockProposal(transaction, row.id);
      const next = isWaiting(current.row.state) ? presentState(current, standing, scheduled, now()) : null;
      if (!next || !changes(current, next)) return unchanged(null);
      await transaction.proposal.update({ where: { id: row.id }, data: next });
      const details = { from: current.row.state, to: next.state, safeNonce: standing.safe?.nonce ?? null };
      return audited(null, { subject: row.id, workspaceId: row.workspaceId, details });
    },
    database,
  );
  return findProposal(database, row.id);
}

/** Of an operation that the timelock doesn't know although the Safe's nonce has passed: was it ever scheduled? */
async function schedulingOutcome(
  { chain }: ServiceContext,
  { row, carried }: FoundProposal,
  { safe, operation }: Standing,
  since: bigint,
) {
  const { signing } = carried;
  if (!safe || !signing || operation?.state !== 'unset' || safe.nonce <= signing.context.nonce) return null;
  const { safe: address } = signing.context;
  const identity = row.identity as Hex;
  const outcomes = (['success', 'failure'] as const).map(async (outcome) => {
    const found = await findLogged(chain, address, (log) => safeOutcome([log], address, identity) === outcome, since);
    return found && outcome;
  });
  return (await Promise.all(outcomes)).find((one) => one !== null) ?? null;
}
