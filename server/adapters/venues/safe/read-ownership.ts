import { type Address, isAddressEqual, type PublicClient } from 'viem';
import { DEEPEST, readIfSafe } from './nested';
import { readSafe, type SafeState } from './read-safe';

/** A Safe, and the Safes that own it, directly or by way of others. */
export interface Ownership {
  readonly safe: SafeState;
  readonly nested: readonly SafeState[];
}

export async function readOwnership(client: PublicClient, address: Address): Promise<Ownership> {
  const safe = await readSafe(client, address);
  const nested: SafeState[] = [];
  const isKnown = (owner: Address) => [safe, ...nested].some((one) => isAddressEqual(one.address, owner));
  let level = [safe];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const owners = [...new Set(level.flatMap((one) => one.owners))].filter((owner) => !isKnown(owner));
    level = (await Promise.all(owners.map((owner) => readIfSafe(client, owner)))).filter((one) => one !== null);
    nested.push(...level);
  }
  return { safe, nested };
}
