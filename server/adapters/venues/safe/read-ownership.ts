import type { Address, PublicClient } from 'viem';
import { readIfSafe } from './nested';
import { readSafe, type SafeState } from './read-safe';

/** A Safe, and those of its owners that are Safes themselves. */
export interface Ownership {
  readonly safe: SafeState;
  readonly nested: readonly SafeState[];
}

export async function readOwnership(client: PublicClient, address: Address): Promise<Ownership> {
  const safe = await readSafe(client, address);
  const owners = await Promise.all(safe.owners.map((owner) => readIfSafe(client, owner)));
  return { safe, nested: owners.filter((one) => one !== null) };
}
