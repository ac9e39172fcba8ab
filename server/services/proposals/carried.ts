import { type Address, numberToHex, type Hex } from 'viem';
import {
  describe as describeVote,
  encodePlan as encodeForGovernor,
  type GovernorContext,
  type GovernorIdentity,
  type GovernorProposal,
  predictId as predictProposal,
} from '@/server/adapters/venues/governor';
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
  describe as describeOperation,
  encodePlan as encodeOperation,
  predictId as predictOperation,
  steps as timelockSteps,
  type TimelockContext,
  type TimelockOperation,
} from '@/server/adapters/venues/timelock';
import type { DecodedCall } from '@/server/adapters/chain/describe-call';
import type { ChangePlan } from '@/server/domain/plan';

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

export interface Voting {
  readonly context: GovernorContext;
  readonly votes: Address;
  readonly proposal: GovernorProposal;
  readonly ids: GovernorIdentity;
}

/** Where a plan is to be carried out, with all that its encoding depends on. */
export type Place =
  | { readonly venue: 'safe'; readonly safe: SafeContext }
  | { readonly venue: 'timelock'; readonly safe: SafeContext; readonly timelock: TimelockContext }
  | { readonly venue: 'governor'; readonly governor: GovernorContext; readonly votes: Address };

/** A plan in the form in which its venue takes it. */
export interface Carried {
  readonly venue: Place['venue'];
  /** who sends the plan's calls in the end */
  readonly executor: Address;
  readonly signing: Signing | null;
  readonly scheduling: Scheduling | null;
  readonly voting: Voting | null;
}

/** What people meet it under: a safeTxHash, or a governor's id of 32 bytes. */
export interface Identity {
  readonly identity: Hex;
  readonly hashes: SafeHashes | null;
}

/** Encodes the filled-in plan for a place; the same plan and place give the same bytes. Throws a `DomainError`. */
export function carryPlan(plan: ChangePlan, place: Place): Carried {
  const none = { signing: null, scheduling: null, voting: null };
  switch (place.venue) {
    case 'safe': {
      const signing = { context: place.safe, transaction: encodePlan(plan, place.safe) };
      return { ...none, venue: 'safe', executor: place.safe.safe, signing };
    }
    case 'timelock': {
      const { timelock: context, safe } = place;
      const operation = encodeOperation(plan, context);
      const [{ call }] = timelockSteps(operation, context);
      const signing = { context: safe, transaction: encodeCalls([call], safe) };
      const scheduling = { context, operation, ...predictOperation(operation) };
      return { ...none, venue: 'timelock', executor: context.timelock, signing, scheduling };
    }
    case 'governor': {
      const { governor: context, votes } = place;
      const proposal = encodeForGovernor(plan, context);
      const voting = { context, votes, proposal, ids: predictProposal(proposal, context) };
      return { ...none, venue: 'governor', executor: context.timelock ?? context.governor, voting };
    }
  }
}

export function identityOf({ signing, voting }: Carried): Identity {
  if (voting) return { identity: numberToHex(BigInt(voting.ids.proposalId), { size: 32 }), hashes: null };
  if (!signing) throw new Error('nothing carries the plan');
  const hashes = predictId(signing.transaction, signing.context);
  return { identity: hashes.safeTxHash, hashes };
}

/** What is signed or proposed, decoded with every call that it carries. */
export function outermostCall({ signing, scheduling, voting }: Carried, plan: ChangePlan): DecodedCall {
  const labels = planLabels(plan);
  if (voting) return describeVote(voting.proposal, voting.context, labels);
  if (!signing) throw new Error('nothing carries the plan');
  const timelock = scheduling && { [scheduling.context.timelock.toLowerCase()]: 'timelock' };
  return describeTransaction(signing.transaction, { ...labels, ...timelock });
}

/** The calls that the plan asked for, without any envelope. */
export function innermostCalls({ signing, scheduling, voting }: Carried, plan: ChangePlan): readonly DecodedCall[] {
  const labels = planLabels(plan);
  if (voting) return describeVote(voting.proposal, voting.context, labels).calls;
  if (scheduling) return describeOperation(scheduling.operation, scheduling.context, labels).calls;
  if (signing) return describedCalls(signing.transaction, labels);
  throw new Error('nothing carries the plan');
}
