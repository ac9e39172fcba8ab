import { type Address, type Hex, isAddressEqual, numberToHex } from 'viem';
import type { DecodedCall } from '@/server/adapters/chain/describe-call';
import { planLabels } from '@/server/adapters/venues/plan-labels';
import * as compound from '@/server/adapters/venues/compound';
import * as governor from '@/server/adapters/venues/governor';
import type { VenueStep } from '@/server/adapters/venues';
import { readMinimumDelay } from '@/server/adapters/venues/timelock';
import type { Voter, VoteState } from '@/server/adapters/venues/vote-state';
import type { ChangePlan } from '@/server/domain/plan';
import type { ServiceContext } from '../context';

// The two kinds of governors, where the rest of a proposal's life is the same for both.

type Chain = ServiceContext['chain'];

/** What OpenZeppelin's Governor votes on; its id follows from the content. */
interface GovernorVoting {
  readonly venue: 'governor';
  readonly context: governor.GovernorContext;
  readonly votes: Address;
  readonly proposal: governor.GovernorProposal;
  readonly ids: governor.GovernorIdentity;
}

/** What a governor of Compound's kind votes on; its id is given when it is proposed. */
interface CompoundVoting {
  readonly venue: 'compound';
  readonly context: compound.CompoundContext;
  readonly votes: Address;
  readonly proposal: compound.CompoundProposal;
  readonly ids: compound.CompoundIdentity;
}

export type Voting = GovernorVoting | CompoundVoting;

/** Where votes decide, with all that the encoding depends on. */
export type VotingPlace =
  | { readonly venue: 'governor'; readonly governor: governor.GovernorContext; readonly votes: Address }
  | { readonly venue: 'compound'; readonly compound: compound.CompoundContext; readonly votes: Address };

export function voteOn(plan: ChangePlan, place: VotingPlace): Voting {
  const { votes } = place;
  if (place.venue === 'governor') {
    const context = place.governor;
    const proposal = governor.encodePlan(plan, context);
    return { venue: 'governor', context, votes, proposal, ids: governor.predictId(proposal, context) };
  }
  const context = place.compound;
  const proposal = compound.encodePlan(plan, context);
  return { venue: 'compound', context, votes, proposal, ids: compound.predictId(proposal, context) };
}

/** Under which it is stored: the governor's id, or the hash of its content where ids only count up. */
export const identityOfVote = (voting: Voting): Hex =>
  voting.venue === 'governor' ? numberToHex(BigInt(voting.ids.proposalId), { size: 32 }) : voting.ids.contentHash;

/** Who sends the calls in the end. */
export const executorAtVote = (place: VotingPlace): Address =>
  place.venue === 'governor' ? (place.governor.timelock ?? place.governor.governor) : place.compound.executor;

export const executorOfVote = (voting: Voting): Address => executorAtVote(placeOfVote(voting));

/** The contract on which a carried proposal waits after the vote; null where there is none. */
export function timelockOfVote(voting: Voting): Address | null {
  if (voting.venue === 'governor') return voting.context.timelock;
  const { executor, governor: own } = voting.context;
  return isAddressEqual(executor, own) ? null : executor;
}

/** Whether a carried proposal has to be queued before it executes. */
export const isQueued = (voting: Voting): boolean => voting.venue === 'compound' || voting.context.timelock !== null;

export function describeVoting(voting: Voting, plan: ChangePlan): DecodedCall {
  const labels = planLabels(plan);
  return voting.venue === 'governor'
    ? governor.describe(voting.proposal, voting.context, labels)
    : compound.describe(voting.proposal, voting.context, labels);
}

/**
 * The transactions that take it through its governor.
 *
 * @param proposalId as the chain has it; null before it is proposed
 */
export function stepsOfVote(voting: Voting, proposalId: bigint | null): readonly VenueStep[] {
  if (voting.venue === 'governor') return governor.steps(voting.proposal, voting.context);
  const nextProposalId = proposalId === null ? voting.context.nextProposalId : Number(proposalId);
  return compound.steps(voting.proposal, { ...voting.context, nextProposalId });
}

export const readVoteOf = (chain: Chain, voting: Voting): Promise<VoteState> =>
  voting.venue === 'governor'
    ? governor.readVote(chain, voting.context.governor, BigInt(voting.ids.proposalId))
    : compound.readVote(chain, voting.context, voting.votes, voting.proposal);

/** @param proposalId as the chain has it; null before it is proposed */
export const readVoterOf = (chain: Chain, voting: Voting, proposalId: bigint | null, voter: Address): Promise<Voter> =>
  voting.venue === 'governor'
    ? governor.readVoter(
        chain,
        { governor: voting.context.governor, votes: voting.votes },
        BigInt(voting.ids.proposalId),
        voter,
      )
    : compound.readVoter(chain, voting.context, voting.votes, proposalId, voter);

/** Seconds from proposing to executing. */
export const readWaitsOfVote = (chain: Chain, place: VotingPlace): Promise<number> =>
  place.venue === 'governor'
    ? governor.readWaits(chain, place.governor)
    : compound.readWaits(chain, place.compound, place.votes);

/** Seconds from the end of the vote to executing. */
export function readDelayAfterVote(chain: Chain, voting: Voting): Promise<number> {
  if (voting.venue === 'compound') return compound.readDelay(chain, voting.context);
  const { timelock } = voting.context;
  return timelock === null ? Promise.resolve(0) : readMinimumDelay(chain, timelock);
}

/** What the deployed governor says against it; null where it agrees. */
export const refusalOfVote = (chain: Chain, voting: Voting): Promise<string | null> =>
  voting.venue === 'governor'
    ? governor.refusalOnChain(chain, voting.context, voting.proposal, identityOfVote(voting))
    : compound.refusalOnChain(chain, voting.context);

export const placeOfVote = (voting: Voting): VotingPlace =>
  voting.venue === 'governor'
    ? { venue: 'governor', governor: voting.context, votes: voting.votes }
    : { venue: 'compound', compound: voting.context, votes: voting.votes };
