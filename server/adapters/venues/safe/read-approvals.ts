import type { Address, Hex, PublicClient } from 'viem';
import { safeAbi } from '../../chain/local-abis';

/** Owners who have approved a hash on chain: a Safe counts them like a signature, and contracts have no other way. */
export async function readApprovals(
  client: PublicClient,
  { address, owners }: { readonly address: Address; readonly owners: readonly Address[] },
  safeTxHash: Hex,
): Promise<Address[]> {
  const approved = await Promise.all(
    owners.map((owner) =>
      client.readContract({ address, abi: safeAbi, functionName: 'approvedHashes', args: [owner, safeTxHash] }),
    ),
  );
  return owners.filter((_, index) => approved[index] !== 0n);
}
