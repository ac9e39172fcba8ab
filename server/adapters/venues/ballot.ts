import { type Address, encodeFunctionData } from 'viem';
import { localGovernorAbi, localVotesAbi } from '../chain/abi.generated';
import type { Call } from '../protocols';

/** In the order of GovernorCountingSimple, and of GovernorBravo. */
export const SUPPORT = ['against', 'for', 'abstain'] as const;
export type Support = (typeof SUPPORT)[number];

export function encodeVote(governor: Address, proposalId: bigint, support: Support): Call {
  const args = [proposalId, SUPPORT.indexOf(support)] as const;
  return {
    to: governor,
    value: 0n,
    data: encodeFunctionData({ abi: localGovernorAbi, functionName: 'castVote', args }),
  };
}

/** Votes count only once their holder has delegated them; to oneself is what most want. */
export function encodeDelegation(votes: Address, to: Address): Call {
  return {
    to: votes,
    value: 0n,
    data: encodeFunctionData({ abi: localVotesAbi, functionName: 'delegate', args: [to] }),
  };
}
