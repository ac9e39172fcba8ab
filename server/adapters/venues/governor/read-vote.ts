import type { Address, PublicClient } from 'viem';
import { localGovernorAbi } from '../../chain/abi.generated';
import { readMinimumDelay } from '../timelock/read-operation';
import {
  BY_TIME,
  notProposed,
  PENDING,
  SECONDS_PER_BLOCK,
  VOTE_STATES,
  type Voter,
  type VoteState,
} from '../vote-state';
import { readHolding, readPastWeight } from '../votes-token';
import type { GovernorContext } from './context';

export async function readVote(client: PublicClient, governor: Address, proposalId: bigint): Promise<VoteState> {
  const at = { address: governor, abi: localGovernorAbi, ...PENDING } as const;
  const args = [proposalId] as const;
  const snapshot = await client.readContract({ ...at, functionName: 'proposalSnapshot', args });
  if (snapshot === 0n) return notProposed(proposalId);
  const [state, deadline, [against, inFavour, abstain], eta, mode] = await Promise.all([
    client.readContract({ ...at, functionName: 'state', args }),
    client.readContract({ ...at, functionName: 'proposalDeadline', args }),
    client.readContract({ ...at, functionName: 'proposalVotes', args }),
    client.readContract({ ...at, functionName: 'proposalEta', args }),
    client.readContract({ ...at, functionName: 'CLOCK_MODE' }),
  ]);
  const name = VOTE_STATES[state];
  const byTime = mode === BY_TIME;
  return {
    state: name,
    proposalId,
    startsAt: byTime ? Number(snapshot) : null,
    endsAt: byTime ? Number(deadline) : null,
    readyAt: eta === 0n ? null : Number(eta),
    for: inFavour,
    against,
    abstain,
    quorum: name === 'pending' ? null : await client.readContract({ ...at, functionName: 'quorum', args: [snapshot] }),
  };
}

/** What one address could do: its votes at the proposal's snapshot and now, and whether it has voted. */
export async function readVoter(
  client: PublicClient,
  { governor, votes }: { readonly governor: Address; readonly votes: Address },
  proposalId: bigint,
  voter: Address,
): Promise<Voter> {
  const at = { address: governor, abi: localGovernorAbi, ...PENDING } as const;
  const [snapshot, now, hasVoted, holding] = await Promise.all([
    client.readContract({ ...at, functionName: 'proposalSnapshot', args: [proposalId] }),
    client.readContract({ ...at, functionName: 'clock' }),
    client.readContract({ ...at, functionName: 'hasVoted', args: [proposalId, voter] }),
    readHolding(client, votes, voter),
  ]);
  const past = snapshot !== 0n && snapshot < BigInt(now);
  return { hasVoted, weight: past ? await readPastWeight(client, votes, voter, snapshot) : null, ...holding };
}

/** Seconds from proposing to executing; blocks are counted as 12 s where the governor counts blocks. */
export async function readWaits(client: PublicClient, { governor, timelock }: GovernorContext): Promise<number> {
  const at = { address: governor, abi: localGovernorAbi } as const;
  const [delay, period, mode, afterwards] = await Promise.all([
    client.readContract({ ...at, functionName: 'votingDelay' }),
    client.readContract({ ...at, functionName: 'votingPeriod' }),
    client.readContract({ ...at, functionName: 'CLOCK_MODE' }),
    timelock === null ? 0 : readMinimumDelay(client, timelock),
  ]);
  const unit = mode === BY_TIME ? 1 : SECONDS_PER_BLOCK;
  return Number(delay + period) * unit + afterwards;
}
