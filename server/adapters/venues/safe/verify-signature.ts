import {
  type Address,
  getAddress,
  type Hex,
  hexToBigInt,
  hexToNumber,
  isAddressEqual,
  recoverAddress,
  size,
  slice,
} from 'viem';
import { DomainError } from '@/server/domain/errors';

/** An owner's signature in the form that the Safe takes: r, s, v with v 27 or 28. */
export interface OwnerSignature {
  readonly owner: Address;
  readonly signature: Hex;
}

const HALF_CURVE_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/**
 * Whose EIP-712 signature it is. Refuses all but plain ECDSA over the safeTxHash by a present owner, each for its own
 * reason: a signature that the Safe would refuse later must not be stored now.
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
  const signer = await recoverAddress({ hash: safeTxHash, signature: canonical }).catch(() => null);
  const owner = signer && owners.find((one) => isAddressEqual(one, signer));
  if (!owner) {
    const whose = signer ? `it is by ${signer}, which is no owner` : 'it is no signature of any key';
    throw refused(`signature is refused: ${whose} of this Safe, or it is over another transaction`);
  }
  return { owner: getAddress(owner), signature: canonical };
}

/** Some wallets write 0 and 1 for 27 and 28; a Safe reads those as contract signatures and approved hashes. */
function recoveryByte(v: number): number {
  if (v === 0 || v === 1) return v + 27;
  if (v === 27 || v === 28) return v;
  if (v > 30) {
    const why = 'eth_sign signatures are not supported; sign the typed data (eth_signTypedData_v4)';
    throw new DomainError('unsupported', `signature with v ${v} is refused: ${why}`, { field: 'signature' });
  }
  throw refused(`signature with v ${v} is refused: 27 or 28`);
}

const refused = (message: string) => new DomainError('invalid-input', message, { field: 'signature' });
