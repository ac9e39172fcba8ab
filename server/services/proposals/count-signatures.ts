import { type Address, concatHex, getAddress, type Hex, isAddressEqual, pad } from 'viem';
import type { OwnerSignature } from '@/server/adapters/venues/safe';

interface Stored {
  readonly owner: string;
  readonly signature: string;
  readonly safeTxHash: string;
}

/** As a Safe takes an approval that stands on chain: the owner in place of r, and v = 1. */
const approvalOf = (owner: Address): OwnerSignature => ({
  owner,
  signature: concatHex([pad(owner, { size: 32 }), pad('0x', { size: 32 }), '0x01']) as Hex,
});

/**
 * What counts now towards a Safe's threshold: signatures over this hash by present owners, and approvals on chain.
 * Somebody removed from the Safe has signed in vain.
 */
export function countingSignatures(
  stored: readonly Stored[],
  { owners, approved = [] }: { readonly owners: readonly Address[]; readonly approved?: readonly Address[] },
  safeTxHash: string,
): OwnerSignature[] {
  const signed = stored
    .filter((one) => one.safeTxHash === safeTxHash)
    .map(({ owner, signature }) => ({ owner: getAddress(owner), signature: signature as Hex }))
    .filter(({ owner }) => owners.some((one) => isAddressEqual(one, owner)));
  const others = approved.filter((owner) => !signed.some((one) => isAddressEqual(one.owner, owner)));
  return [...signed, ...others.map(approvalOf)];
}
