import { type Address, type Hex } from 'viem';
import {
  describe as describeTransaction,
  describedCalls,
  encodeCalls,
  encodePlan,
  planLabels,
  predictId,
  type SafeContext,
  type SafeHashes,
  type SafeTransaction,
} from '@/server/adapters/venues/safe';
import {
  describe as describeAction,
  encodePlan as encodeAction,
  predictId as predictAction,
  type StewardAction,
  type StewardContext,
} from '@/server/adapters/venues/steward';
import {
  describe as describeOperation,
  encodePlan as encodeOperation,
  predictId as predictOperation,
  steps as timelockSteps,
  type TimelockContext,
  type TimelockOperation,
} from '@/server/adapters/venues/timelock';
import type { DecodedCall } from '@/server/adapters/chain/describe-call';
import type { ChangePlan } from '@/server/domain/plan';
import {
  describeVoting,
  executorAtVote,
  executorOfVote,
  identityOfVote,
  voteOn,
  type Voting,
  type VotingPlace,
} from './voting';

/** A Safe's transaction: the plan itself, or the call that schedules it on a timelock. */
export interface Signing {
  readonly context: SafeContext;
  readonly transaction: SafeTransaction;
}

export interface Scheduling {
  readonly context: TimelockContext;
  readonly operation: TimelockOperation;
  readonly operationId: Hex;
}

/** One call that any of a steward contract's stewards may send. */
export interface Stewarding {
  readonly context: StewardContext;
  readonly action: StewardAction;
  readonly calldataHash: Hex;
}

/** Where a plan is to be carried out, with all that its encoding depends on. */
export type Place =
  | { readonly venue: 'safe'; readonly safe: SafeContext }
  | { readonly venue: 'timelock'; readonly safe: SafeContext; readonly timelock: TimelockContext }
  | { readonly venue: 'steward'; readonly steward: StewardContext }
  | VotingPlace;

/** A plan in the form in which its venue takes it. */
export interface Carried {
  readonly venue: Place['venue'];
  /** who sends the plan's calls in the end */
  readonly executor: Address;
  readonly signing: Signing | null;
  readonly scheduling: Scheduling | null;
  readonly voting: Voting | null;
  readonly stewarding: Stewarding | null;
}

/** What people meet it under: a safeTxHash, a governor's id of 32 bytes, or a hash of what is proposed or sent. */
export interface Identity {
  readonly identity: Hex;
  readonly hashes: SafeHashes | null;
}

const NONE = { signing: null, scheduling: null, voting: null, stewarding: null };

export const carriedByVote = (voting: Voting): Carried => ({
  ...NONE,
  venue: voting.venue,
  executor: executorOfVote(voting),
  voting,
});

export const carriedBySteward = (context: StewardContext, action: StewardAction): Carried => ({
  ...NONE,
  venue: 'steward',
  executor: context.steward,
  stewarding: { context, action, ...predictAction(action) },
});

export const carriedBySafe = (signing: Signing): Carried => ({
  ...NONE,
  venue: 'safe',
  executor: signing.context.safe,
  signing,
});

export const carriedByTimelock = (
  signing: Signing,
  context: TimelockContext,
  operation: TimelockOperation,
): Carried => ({
  ...NONE,
  venue: 'timelock',
  executor: context.timelock,
  signing,
  scheduling: { context, operation, ...predictOperation(operation) },
});

/** Encodes the filled-in plan for a place; the same plan and place give the same bytes. Throws a `DomainError`. */
export function carryPlan(plan: ChangePlan, place: Place): Carried {
  switch (place.venue) {
    case 'safe':
      return carriedBySafe({ context: place.safe, transaction: encodePlan(plan, place.safe) });
    case 'timelock': {
      const { timelock: context, safe } = place;
      const operation = encodeOperation(plan, context);
      const [{ call }] = timelockSteps(operation, context);
      return carriedByTimelock({ context: safe, transaction: encodeCalls([call], safe) }, context, operation);
    }
    case 'steward':
      return carriedBySteward(place.steward, encodeAction(plan, place.steward));
    case 'governor':
    case 'compound':
      return carriedByVote(voteOn(plan, place));
  }
}

/** Who sends a plan's calls in the end, before there is a plan. */
export function executorAt(place: Place): Address {
  switch (place.venue) {
    case 'safe':
      return place.safe.safe;
    case 'timelock':
      return place.timelock.timelock;
    case 'steward':
      return place.steward.steward;
    case 'governor':
    case 'compound':
      return executorAtVote(place);
  }
}

const nobody = () => new Error('nothing carries the plan');

export function identityOf({ signing, voting, stewarding }: Carried): Identity {
  if (voting) return { identity: identityOfVote(voting), hashes: null };
  if (stewarding) return { identity: stewarding.calldataHash, hashes: null };
  if (!signing) throw nobody();
  const hashes = predictId(signing.transaction, signing.context);
  return { identity: hashes.safeTxHash, hashes };
}

/** What is signed, sent or proposed, decoded with every call that it carries. */
export function outermostCall(carried: Carried, plan: ChangePlan): DecodedCall {
  const { signing, scheduling, voting, stewarding } = carried;
  const labels = planLabels(plan);
  if (voting) return describeVoting(voting, plan);
  if (stewarding) return describeAction(stewarding.action, stewarding.context, labels);
  if (!signing) throw nobody();
  const timelock = scheduling && { [scheduling.context.timelock.toLowerCase()]: 'timelock' };
  return describeTransaction(signing.transaction, { ...labels, ...timelock });
}

/** The calls that the plan asked for, without any envelope. */
export function innermostCalls(carried: Carried, plan: ChangePlan): readonly DecodedCall[] {
  const { signing, scheduling, voting, stewarding } = carried;
  if (voting || stewarding) return outermostCall(carried, plan).calls;
  const labels = planLabels(plan);
  if (scheduling) return describeOperation(scheduling.operation, scheduling.context, labels).calls;
  if (signing) return describedCalls(signing.transaction, labels);
  throw nobody();
}
