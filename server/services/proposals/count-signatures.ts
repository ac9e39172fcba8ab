import { getAddress, isAddressEqual, type Address, type Hex } from 'viem';
import type { OwnerSignature } from '@/server/adapters/venues/safe';

/** Signatures that count now: those of present owners. Somebody removed from the Safe has signed in vain. */
export function countingSignatures(
  stored: readonly { readonly owner: string; readonly signature: string }[],
  owners: readonly Address[],
): OwnerSignature[] {
  return stored
    .map(({ owner, signature }) => ({ owner: getAddress(owner), signature: signature as Hex }))
    .filter(({ owner }) => owners.some((one) => isAddressEqual(one, owner)));
}
