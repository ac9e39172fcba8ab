import { type AddressLabels, type DecodedCall, describeCall } from '../../chain/describe-call';
import type { TimelockContext } from './context';
import type { TimelockOperation } from './encode-plan';
import { steps } from './steps';

/** The scheduling call decoded, and each call of the operation in it. */
export function describe(operation: TimelockOperation, context: TimelockContext, labels: AddressLabels): DecodedCall {
  const [{ call }] = steps(operation, context);
  return describeCall(call, { [context.timelock.toLowerCase()]: 'timelock', ...labels });
}
