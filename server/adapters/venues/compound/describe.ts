import { concatHex, type Hex, toFunctionSelector } from 'viem';
import { type AddressLabels, type DecodedCall, describeCall } from '../../chain/describe-call';
import type { Call } from '../../protocols';
import type { CompoundContext } from './context';
import type { CompoundProposal } from './encode-plan';
import { steps } from './steps';

/** The proposing call decoded, and each call that executing will make. */
export function describe(proposal: CompoundProposal, context: CompoundContext, labels: AddressLabels): DecodedCall {
  const [{ call }] = steps(proposal, context);
  const outer = describeCall(call, { [context.governor.toLowerCase()]: 'governor', ...labels });
  return { ...outer, calls: executedCalls(proposal).map((one) => describeCall(one, labels)) };
}

/** What the executor sends: selector of the signature and the arguments, joined. */
function executedCalls({ targets, values, signatures, argumentData }: CompoundProposal): Call[] {
  return targets.map((to, index) => {
    const selector: Hex = toFunctionSelector(`function ${signatures[index]}`);
    return { to, value: values[index], data: concatHex([selector, argumentData[index]]) };
  });
}
