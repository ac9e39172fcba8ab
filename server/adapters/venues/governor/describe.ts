import { type AddressLabels, type DecodedCall, describeCall } from '../../chain/describe-call';
import type { GovernorContext } from './context';
import type { GovernorProposal } from './encode-plan';
import { steps } from './steps';

/** The proposing call decoded, and each call that executing will make. */
export function describe(proposal: GovernorProposal, context: GovernorContext, labels: AddressLabels): DecodedCall {
  const [{ call }] = steps(proposal, context);
  return describeCall(call, { [context.governor.toLowerCase()]: 'governor', ...labels });
}
