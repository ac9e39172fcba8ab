import type { Address, Hex, PublicClient } from 'viem';
import { localTimelockAbi as abi } from '../../chain/abi.generated';
import type { TimelockContext } from './context';
import type { TimelockOperation } from './encode-plan';
import { readMinimumDelay } from './read-operation';

/**
 * Asks the deployed timelock whether it will carry an operation: it computes the same id, asks for no longer a delay,
 * and lets this proposer schedule.
 *
 * @returns why not, or null
 */
export async function refusalOnChain(
  client: PublicClient,
  { timelock, delaySeconds }: TimelockContext,
  { targets, values, payloads, predecessor, salt }: TimelockOperation,
  { operationId, proposer }: { readonly operationId: Hex; readonly proposer: Address },
): Promise<string | null> {
  const at = { address: timelock, abi } as const;
  const role = await client.readContract({ ...at, functionName: 'PROPOSER_ROLE' });
  const [computed, minimum, mayPropose] = await Promise.all([
    client.readContract({
      ...at,
      functionName: 'hashOperationBatch',
      args: [targets, values, payloads, predecessor, salt],
    }),
    readMinimumDelay(client, timelock),
    client.readContract({ ...at, functionName: 'hasRole', args: [role, proposer] }),
  ]);
  if (computed !== operationId) return `the timelock ${timelock} computes ${computed} for it, not ${operationId}`;
  if (delaySeconds < minimum) return `the timelock asks to wait ${minimum} s, the operation ${delaySeconds} s`;
  if (!mayPropose) return `${proposer} may not schedule on the timelock ${timelock}`;
  return null;
}
