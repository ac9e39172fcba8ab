import {
  type Address,
  BaseError,
  concatHex,
  encodeFunctionData,
  getAddress,
  type Hex,
  isAddressEqual,
  numberToHex,
  pad,
  parseAbi,
  type PublicClient,
  size,
} from 'viem';
import { DomainError } from '@/server/domain/errors';
import type { SafeHashes } from './safe-transaction';
import type { SafeVersion } from './safe-versions';
import type { OwnerSignature } from './verify-signature';

const STATIC_BYTES = 65;
const MOST_BYTES = 4_096;

/** 1.3.0 and 1.4.1 hand the signed bytes to the owner, 1.5.0 their hash alone. */
const CHECKS = {
  '1.3.0': parseAbi(['function checkNSignatures(bytes32, bytes, bytes, uint256) view']),
  '1.4.1': parseAbi(['function checkNSignatures(bytes32, bytes, bytes, uint256) view']),
  '1.5.0': parseAbi(['function checkNSignatures(address, bytes32, bytes, uint256) view']),
};

/**
 * A contract's signature as a Safe takes it: its address in place of r, where its bytes begin in place of s, v 0, and its
 * bytes behind all the static parts. Alone, they begin right after its own.
 */
const encodeContractSignature = (owner: Address, bytes: Hex, offset = STATIC_BYTES): Hex =>
  concatHex([
    pad(owner, { size: 32 }),
    numberToHex(offset, { size: 32 }),
    '0x00',
    numberToHex(size(bytes), { size: 32 }),
    bytes,
  ]);

/** Static and dynamic part of a signature on its own, the dynamic part placed at an offset; plain ones have none. */
export function placedSignature(signature: Hex, offset: number): { readonly head: Hex; readonly tail: Hex } {
  if (size(signature) === STATIC_BYTES) return { head: signature, tail: '0x' };
  const [owner, tail] = [signature.slice(2, 66), signature.slice(2 + 2 * STATIC_BYTES)];
  return { head: `0x${owner}${numberToHex(offset, { size: 32 }).slice(2)}00`, tail: `0x${tail}` };
}

interface SignedBySafe {
  readonly safe: Address;
  readonly version: SafeVersion;
  readonly hashes: SafeHashes;
  readonly owners: readonly Address[];
}

/**
 * What an owner that is a contract signed (ERC-1271), as it is to be kept. The deployed Safe itself is asked whether it
 * takes it: versions differ in what they hand to the owner, and a signature that it would refuse later must not be stored.
 */
export async function verifyContractSignature(
  client: PublicClient,
  { safe, version, hashes, owners }: SignedBySafe,
  owner: Address,
  bytes: Hex,
): Promise<OwnerSignature> {
  if (size(bytes) > MOST_BYTES) throw refused(`${size(bytes)} bytes are too many: at most ${MOST_BYTES}`);
  if (!owners.some((one) => isAddressEqual(one, owner))) throw refused(`${owner} is no owner of this Safe`);
  if (!(await client.getCode({ address: owner }))) throw refused(`${owner} is no contract: it signs with its key`);
  const { domainHash, messageHash, safeTxHash } = hashes;
  const signature = encodeContractSignature(owner, bytes);
  const data =
    version === '1.5.0'
      ? encodeFunctionData({ abi: CHECKS[version], args: [owner, safeTxHash, signature, 1n] })
      : encodeFunctionData({
          abi: CHECKS[version],
          args: [safeTxHash, concatHex(['0x1901', domainHash, messageHash]), signature, 1n],
        });
  try {
    await client.call({ to: safe, data });
  } catch (error) {
    if (error instanceof BaseError) throw refused('the Safe does not take it for these bytes');
    throw error;
  }
  return { owner: getAddress(owner), signature };
}

const refused = (why: string) =>
  new DomainError('invalid-input', `signature is refused: ${why}`, { field: 'signature' });
