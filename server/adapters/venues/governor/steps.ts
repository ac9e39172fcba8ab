import { encodeFunctionData, type Hex } from 'viem';
import { localGovernorAbi as abi } from '../../chain/abi.generated';
import type { VenueStep } from '../venue';
import type { GovernorContext } from './context';
import type { GovernorProposal } from './encode-plan';
import { predictId } from './predict-id';

/** Proposing; queueing once the vote has passed, where there is a timelock; executing; cancelling by the proposer. */
export function steps(proposal: GovernorProposal, context: GovernorContext): VenueStep[] {
  const { targets, values, payloads, description } = proposal;
  const words = [targets, values, payloads, predictId(proposal, context).descriptionHash] as const;
  const step = (name: VenueStep['name'], data: Hex) => ({ name, call: { to: context.governor, value: 0n, data } });
  return [
    step(
      'propose',
      encodeFunctionData({ abi, functionName: 'propose', args: [targets, values, payloads, description] }),
    ),
    ...(context.timelock === null
      ? []
      : [step('queue', encodeFunctionData({ abi, functionName: 'queue', args: words }))]),
    step('execute', encodeFunctionData({ abi, functionName: 'execute', args: words })),
    step('cancel', encodeFunctionData({ abi, functionName: 'cancel', args: words })),
  ];
}
