import type { Address } from 'viem';

/** In the order of OpenZeppelin's and of Compound's enumeration, which is the same. */
export const VOTE_STATES = [
  'pending',
  'active',
  'cancelled',
  'defeated',
  'succeeded',
  'queued',
  'expired',
  'executed',
] as const;

/** Where a proposal stands with its governor. Votes in the token's smallest unit, times in unix seconds. */
export interface VoteState {
  /** unknown: nobody has proposed it yet */
  readonly state: 'unknown' | (typeof VOTE_STATES)[number];
  /** under which the governor knows it; null where that is given only when it is proposed */
  readonly proposalId: bigint | null;
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

export const notProposed = (proposalId: bigint | null): VoteState => ({
  state: 'unknown',
  proposalId,
  startsAt: null,
  endsAt: null,
  readyAt: null,
  quorum: null,
  for: 0n,
  against: 0n,
  abstain: 0n,
});

/** What one address could do about a proposal; votes in the token's smallest unit. */
export interface Voter {
  readonly hasVoted: boolean;
  /** at the proposal's snapshot; null before it */
  readonly weight: bigint | null;
  readonly weightNow: bigint;
  readonly balance: bigint;
  readonly delegate: Address;
}

/** Asked of the pending block: whether voting has ended is a matter of the clock, not of the latest block. */
export const PENDING = { blockTag: 'pending' } as const;

/** Where blocks are counted, a second is this part of one. */
export const SECONDS_PER_BLOCK = 12;

export const BY_TIME = 'mode=timestamp';
