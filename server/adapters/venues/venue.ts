import type { ChangePlan } from '@/server/domain/plan';
import type { AddressLabels, DecodedCall } from '../chain/describe-call';
import type { Call } from '../protocols';

export const VENUE_NAMES = ['safe', 'timelock', 'governor', 'compound', 'steward'] as const;
export type VenueName = (typeof VENUE_NAMES)[number];

/**
 * How one kind of governance carries a plan. Every venue's folder holds the same files: `encode-plan`, `predict-id`,
 * `describe`, `steps`; the plan's calls are the same for all, the envelope around them is the dialect.
 *
 * @typeParam Context what the venue needs besides the plan, such as a Safe's address and nonce
 * @typeParam Encoded what is proposed or signed
 * @typeParam Identity ids and hashes under which people will meet it
 */
export interface Venue<Context, Encoded, Identity> {
  readonly name: VenueName;
  /** reads a context from a file or a row; throws a `DomainError` that names the field */
  parseContext(input: unknown, at: string): Context;
  /** the plan with its evidence digest filled in; throws a `DomainError` where the venue can't carry it */
  encodePlan(plan: ChangePlan, context: Context): Encoded;
  /** what the chain will compute, before anything is sent */
  predictId(encoded: Encoded, context: Context): Identity;
  /** every level decoded by local ABIs */
  describe(encoded: Encoded, context: Context, labels: AddressLabels): DecodedCall;
  /** who sends the plan's calls in the end, and so whose rights a simulation must have */
  executor(context: Context): `0x${string}`;
  /** the transactions that take the plan through this venue, in order; those that need signatures are not among them */
  steps(encoded: Encoded, context: Context): readonly VenueStep[];
}

export interface VenueStep {
  readonly name: 'propose' | 'schedule' | 'queue' | 'execute' | 'cancel' | 'change';
  readonly call: Call;
}
