import type { ChangePlan } from '@/server/domain/plan';
import type { AddressLabels, DecodedCall } from '../chain/describe-call';

/**
 * How one kind of governance carries a plan. Every venue's folder holds the same files: `encode-plan`, `predict-id`,
 * `describe`; the plan's calls are the same for all, the envelope around them is the dialect.
 *
 * @typeParam Context what the venue needs besides the plan, such as a Safe's address and nonce
 * @typeParam Encoded what is proposed or signed
 * @typeParam Identity ids and hashes under which people will meet it
 */
export interface Venue<Context, Encoded, Identity> {
  readonly name: 'safe' | 'governor' | 'timelock' | 'steward';
  /** the plan with its evidence digest filled in; throws a `DomainError` where the venue can't carry it */
  encodePlan(plan: ChangePlan, context: Context): Encoded;
  /** what the chain will compute, before anything is sent */
  predictId(encoded: Encoded, context: Context): Identity;
  /** every level decoded by local ABIs */
  describe(encoded: Encoded, context: Context, labels: AddressLabels): DecodedCall;
}
