import type { Address, PublicClient } from 'viem';
import { localGovernorAbi, localVotesAbi } from '../../chain/abi.generated';
import { readMinimumDelay } from '../timelock/read-operation';
import type { GovernorContext } from './context';

const STATES = ['pending', 'active', 'cancelled', 'defeated', 'succeeded', 'queued', 'expired', 'executed'] as const;

/** Where a proposal stands with its governor. Votes in the token's smallest unit, times in unix seconds. */
export interface VoteState {
  /** unknown: nobody has proposed it yet */
  readonly state: 'unknown' | (typeof STATES)[number];
  /** null where it isn't proposed, or the governor counts blocks */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** from which a queued one may execute */
  readonly readyAt: number | null;
  readonly for: bigint;
  readonly against: bigint;
  readonly abstain: bigint;
  /** null before voting has begun */
  readonly quorum: bigint | null;
}

/** Asked of the pending block: whether voting has ended is a matter of the clock, not of the latest block. */
const PENDING = { blockTag: 'pending' } as const;

export async function readVote(client: PublicClient, governor: Address, proposalId: bigint): Promise<VoteState> {
  const at = { address: governor, abi: localGovernorAbi, ...PENDING } as const;
  const args = [proposalId] as const;
  const snapshot = await client.readContract({ ...at, functionName: 'proposalSnapshot', args });
  if (snapshot === 0n) {
    const nothing = { startsAt: null, endsAt: null, readyAt: null, quorum: null };
    return { state: 'unknown', ...nothing, for: 0n, against: 0n, abstain: 0n };
  }
  const [state, deadline, [against, inFavour, abstain], eta, mode] = await Promise.all([
    client.readContract({ ...at, functionName: 'state', args }),
    client.readContract({ ...at, functionName: 'proposalDeadline', args }),
    client.readContract({ ...at, functionName: 'proposalVotes', args }),
    client.readContract({ ...at, functionName: 'proposalEta', args }),
    client.readContract({ ...at, functionName: 'CLOCK_MODE' }),
  ]);
  const name = STATES[state];
  const byTime = mode === 'mode=timestamp';
  return {
    state: name,
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
) {
  const at = { address: governor, abi: localGovernorAbi, ...PENDING } as const;
  const token = { address: votes, abi: localVotesAbi, ...PENDING } as const;
  const [snapshot, now, hasVoted, weightNow, balance, delegate] = await Promise.all([
    client.readContract({ ...at, functionName: 'proposalSnapshot', args: [proposalId] }),
    client.readContract({ ...at, functionName: 'clock' }),
    client.readContract({ ...at, functionName: 'hasVoted', args: [proposalId, voter] }),
    client.readContract({ ...token, functionName: 'getVotes', args: [voter] }),
    client.readContract({ ...token, functionName: 'balanceOf', args: [voter] }),
    client.readContract({ ...token, functionName: 'delegates', args: [voter] }),
  ]);
  const past = snapshot !== 0n && snapshot < BigInt(now);
  const weight = past
    ? await client.readContract({ ...token, functionName: 'getPastVotes', args: [voter, snapshot] })
    : null;
  return { hasVoted, weight, weightNow, balance, delegate };
}

/** Votes that an address casts, or holds without casting them; in the token's smallest unit. */
export async function readVotingPower(client: PublicClient, votes: Address, address: Address): Promise<bigint> {
  const token = { address: votes, abi: localVotesAbi, ...PENDING } as const;
  const [cast, held] = await Promise.all([
    client.readContract({ ...token, functionName: 'getVotes', args: [address] }),
    client.readContract({ ...token, functionName: 'balanceOf', args: [address] }),
  ]);
  return cast > held ? cast : held;
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
  const unit = mode === 'mode=timestamp' ? 1 : SECONDS_PER_BLOCK;
  return Number(delay + period) * unit + afterwards;
}

const SECONDS_PER_BLOCK = 12;
