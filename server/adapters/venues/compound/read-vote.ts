import type { Address, PublicClient } from 'viem';
import { iCompoundTypeGovernorAbi as abi, iCompoundTypeTimelockAbi } from '../../chain/abi.generated';
import { notProposed, PENDING, SECONDS_PER_BLOCK, VOTE_STATES, type Voter, type VoteState } from '../vote-state';
import { countsByTime, readHolding, readPastWeight } from '../votes-token';
import type { CompoundContext } from './context';
import type { CompoundProposal } from './encode-plan';
import { findProposal } from './find-proposal';

export async function readVote(
  client: PublicClient,
  context: CompoundContext,
  votes: Address,
  proposal: CompoundProposal,
): Promise<VoteState> {
  const found = await findProposal(client, context, proposal);
  if (!found) return notProposed(null);
  const { id, state } = found;
  const at = { address: context.governor, abi, ...PENDING } as const;
  const [held, quorum, byTime] = await Promise.all([
    client.readContract({ ...at, functionName: 'proposals', args: [id] }),
    client.readContract({ ...at, functionName: 'quorumVotes' }),
    countsByTime(client, votes),
  ]);
  return {
    state,
    proposalId: id,
    startsAt: byTime ? Number(held.startBlock) : null,
    endsAt: byTime ? Number(held.endBlock) : null,
    // Seconds everywhere: it is the timelock's.
    readyAt: held.eta === 0n ? null : Number(held.eta),
    for: held.forVotes,
    against: held.againstVotes,
    abstain: held.abstainVotes,
    quorum: state === 'pending' ? null : quorum,
  };
}

/** What one address could do about a proposal; before it is proposed, what it holds. */
export async function readVoter(
  client: PublicClient,
  { governor }: CompoundContext,
  votes: Address,
  proposalId: bigint | null,
  voter: Address,
): Promise<Voter> {
  const holding = await readHolding(client, votes, voter);
  if (proposalId === null) return { hasVoted: false, weight: null, ...holding };
  const at = { address: governor, abi, ...PENDING } as const;
  const [{ hasVoted }, { startBlock }, state] = await Promise.all([
    client.readContract({ ...at, functionName: 'getReceipt', args: [proposalId, voter] }),
    client.readContract({ ...at, functionName: 'proposals', args: [proposalId] }),
    client.readContract({ ...at, functionName: 'state', args: [proposalId] }),
  ]);
  // The token answers about the past alone.
  const begun = VOTE_STATES[state] !== 'pending';
  return { hasVoted, weight: begun ? await readPastWeight(client, votes, voter, startBlock) : null, ...holding };
}

/** Seconds from proposing to executing; blocks are counted as 12 s where the token counts blocks. */
export async function readWaits(client: PublicClient, context: CompoundContext, votes: Address): Promise<number> {
  const at = { address: context.governor, abi } as const;
  const [delay, period, byTime, afterwards] = await Promise.all([
    client.readContract({ ...at, functionName: 'votingDelay' }),
    client.readContract({ ...at, functionName: 'votingPeriod' }),
    countsByTime(client, votes),
    readDelay(client, context),
  ]);
  return Number(delay + period) * (byTime ? 1 : SECONDS_PER_BLOCK) + afterwards;
}

/** Seconds between queueing and executing. */
export const readDelay = async (client: PublicClient, { executor }: CompoundContext): Promise<number> =>
  Number(await client.readContract({ address: executor, abi: iCompoundTypeTimelockAbi, functionName: 'delay' }));

/** What a proposal made now depends on: who executes, and the next id. */
export async function readContext(client: PublicClient, chainId: number, governor: Address): Promise<CompoundContext> {
  const at = { address: governor, abi } as const;
  const [executor, count] = await Promise.all([
    client.readContract({ ...at, functionName: 'timelock' }),
    client.readContract({ ...at, functionName: 'proposalCount' }),
  ]);
  return { chainId, governor, executor, nextProposalId: Number(count) + 1 };
}
