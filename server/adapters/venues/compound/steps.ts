import { encodeFunctionData, type Hex } from 'viem';
import { iCompoundTypeGovernorAbi as abi } from '../../chain/abi.generated';
import type { VenueStep } from '../venue';
import type { CompoundContext } from './context';
import type { CompoundProposal } from './encode-plan';

/** Proposing with all words; queueing, executing and cancelling by the id alone. */
export function steps(
  { targets, values, signatures, argumentData, description }: CompoundProposal,
  { governor, nextProposalId }: CompoundContext,
): VenueStep[] {
  const step = (name: VenueStep['name'], data: Hex) => ({ name, call: { to: governor, value: 0n, data } });
  const args = [BigInt(nextProposalId)] as const;
  return [
    step(
      'propose',
      encodeFunctionData({
        abi,
        functionName: 'propose',
        args: [targets, values, signatures, argumentData, description],
      }),
    ),
    step('queue', encodeFunctionData({ abi, functionName: 'queue', args })),
    step('execute', encodeFunctionData({ abi, functionName: 'execute', args })),
    step('cancel', encodeFunctionData({ abi, functionName: 'cancel', args })),
  ];
}
