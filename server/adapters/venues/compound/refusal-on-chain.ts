import { isAddressEqual, type PublicClient } from 'viem';
import { iCompoundTypeGovernorAbi as abi } from '../../chain/abi.generated';
import type { CompoundContext } from './context';

/**
 * Asks the deployed governor whether it executes by who is meant. What it holds under an id is compared where the id is
 * looked for: before that there is nothing that it could compute.
 *
 * @returns why not, or null
 */
export async function refusalOnChain(
  client: PublicClient,
  { governor, executor }: CompoundContext,
): Promise<string | null> {
  const by = await client.readContract({ address: governor, abi, functionName: 'timelock' });
  return isAddressEqual(by, executor) ? null : `the governor ${governor} executes by ${by}, not by ${executor}`;
}
