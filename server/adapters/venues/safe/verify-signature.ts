import {
  type Address,
  getAddress,
  hashMessage,
  type Hex,
  hexToBigInt,
  hexToNumber,
  isAddressEqual,
  recoverAddress,
  size,
  slice,
} from 'viem';
import { DomainError } from '@/server/domain/errors';

/** An owner's signature in the form that the Safe takes: r, s, v; v 27 or 28 over the hash, 31 or 32 by `eth_sign`. */
export interface OwnerSignature {
  readonly owner: Address;
  readonly signature: Hex;
}

const HALF_CURVE_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/**
 * Whose signature it is. Refuses all but ECDSA by a present owner, over the safeTxHash or over the message that `eth_sign`
 * makes of it, each for its own reason: a signature that the Safe would refuse later must not be stored now.
 */
export async function verifySignature(
  safeTxHash: Hex,
  signature: Hex,
  owners: readonly Address[],
): Promise<OwnerSignature> {
  if (size(signature) !== 65) throw refused(`signature of ${size(signature)} bytes is refused: exactly 65`);
  const [r, s] = [slice(signature, 0, 32), slice(signature, 32, 64)];
  if (hexToBigInt(s) > HALF_CURVE_ORDER)
    throw refused('signature is refused: s must be in the lower half of the order');
  const v = recoveryByte(hexToNumber(slice(signature, 64)));
  const canonical: Hex = `${r}${s.slice(2)}${v.toString(16)}`;
  const signer = await signerOf(safeTxHash, r, s, v);
  const owner = signer && owners.find((one) => isAddressEqual(one, signer));
  if (!owner) {
    const whose = signer ? `it is by ${signer}, which is no owner` : 'it is no signature of any key';
    throw refused(`signature is refused: ${whose} of this Safe, or it is over another transaction`);
  }
  return { owner: getAddress(owner), signature: canonical };
}

/** By the rule of Safe's `checkNSignatures`: above 30, v is 4 more and the hash is that of the signed message. */
async function signerOf(safeTxHash: Hex, r: Hex, s: Hex, v: number): Promise<Address | null> {
  const bySigningMessage = v > 30;
  const hash = bySigningMessage ? hashMessage({ raw: safeTxHash }) : safeTxHash;
  const signature: Hex = `${r}${s.slice(2)}${(bySigningMessage ? v - 4 : v).toString(16)}`;
  return recoverAddress({ hash, signature }).catch(() => null);
}

/** Some wallets write 0 and 1 for 27 and 28; a Safe reads those as contract signatures and approved hashes. */
function recoveryByte(v: number): number {
  if (v === 0 || v === 1) return v + 27;
  if (v === 27 || v === 28 || v === 31 || v === 32) return v;
  throw refused(`signature with v ${v} is refused: 27 or 28, or 31 or 32 by eth_sign`);
}

const refused = (message: string) => new DomainError('invalid-input', message, { field: 'signature' });
