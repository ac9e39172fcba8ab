import { type Address, getAddress, type PublicClient } from 'viem';
import { safeAbi } from '../../chain/local-abis';

/** A Safe at one block. */
export interface SafeState {
  readonly address: Address;
  readonly version: string;
  readonly owners: readonly Address[];
  readonly threshold: number;
  readonly nonce: number;
  readonly blockNumber: bigint;
}

export async function readSafe(client: PublicClient, safe: Address, atBlock?: bigint): Promise<SafeState> {
  const blockNumber = atBlock ?? (await client.getBlockNumber({ cacheTime: 0 }));
  const at = { address: safe, abi: safeAbi, blockNumber } as const;
  const [version, owners, threshold, nonce] = await Promise.all([
    client.readContract({ ...at, functionName: 'VERSION' }),
    client.readContract({ ...at, functionName: 'getOwners' }),
    client.readContract({ ...at, functionName: 'getThreshold' }),
    client.readContract({ ...at, functionName: 'nonce' }),
  ]);
  return {
    address: getAddress(safe),
    version,
    owners: owners.map((owner) => getAddress(owner)),
    threshold: Number(threshold),
    nonce: Number(nonce),
    blockNumber,
  };
}
