import { type Hex, keccak256, type PublicClient, stringToHex } from 'viem';
import { localGovernorAbi as abi } from '../../chain/abi.generated';
import type { GovernorContext } from './context';
import type { GovernorProposal } from './encode-plan';

/**
 * Asks the deployed governor whether it knows the proposal by the same id, and executes by the timelock that is meant.
 *
 * @returns why not, or null
 */
export async function refusalOnChain(
  client: PublicClient,
  { governor, timelock }: GovernorContext,
  { targets, values, payloads, description }: GovernorProposal,
  proposalId: Hex,
): Promise<string | null> {
  const at = { address: governor, abi } as const;
  const [computed, executor] = await Promise.all([
    client.readContract({
      ...at,
      functionName: 'hashProposal',
      args: [targets, values, payloads, keccak256(stringToHex(description))],
    }),
    timelock === null ? null : client.readContract({ ...at, functionName: 'timelock' }),
  ]);
  if (computed !== BigInt(proposalId))
    return `the governor ${governor} computes ${computed} for it, not ${BigInt(proposalId)}`;
  if (timelock !== null && executor !== timelock) return `the governor executes by ${executor}, not by ${timelock}`;
  return null;
}
