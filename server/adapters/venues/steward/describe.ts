import { type AddressLabels, type DecodedCall, describeCall } from '../../chain/describe-call';
import type { StewardContext } from './context';
import type { StewardAction } from './encode-plan';
import { steps } from './steps';

/** The steward's call decoded, and each call that the contract makes: of the guard, and of each setter. */
export function describe(action: StewardAction, context: StewardContext, labels: AddressLabels): DecodedCall {
  const [{ call }] = steps(action, context);
  const outer = describeCall(call, { [context.steward.toLowerCase()]: 'parameter steward', ...labels });
  return { ...outer, calls: action.calls.map((one) => describeCall(one, labels)) };
}
