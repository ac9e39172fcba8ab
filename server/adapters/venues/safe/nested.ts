import { type Address, encodeFunctionData, type Hex, isAddressEqual, type PublicClient } from 'viem';
import { safeAbi } from '../../chain/local-abis';
import { encodeCalls } from './encode-calls';
import { predictId } from './predict-id';
import { readApprovals } from './read-approvals';
import { readSafe, type SafeState } from './read-safe';
import type { SafeContext, SafeHashes, SafeTransaction } from './safe-transaction';
import { safeVersion } from './safe-versions';

/** How an owner that is a Safe itself approves: its own transaction, with its own hashes and its own signers. */
export interface NestedApproval {
  /** the Safe that it owns and whose hash it approves: the proposal's own, or one that is nested itself */
  readonly parent: Address;
  readonly child: SafeState;
  readonly transaction: SafeTransaction;
  readonly hashes: SafeHashes;
  /** the parent already counts it */
  readonly approved: boolean;
  /** owners of the child that have approved its transaction on chain */
  readonly approvals: readonly Address[];
}

/** The child's transaction that approves a hash of the parent: `approveHash` is the only call in it. */
export function encodeApproval(parent: Address, safeTxHash: Hex, child: SafeContext): SafeTransaction {
  const data = encodeFunctionData({ abi: safeAbi, functionName: 'approveHash', args: [safeTxHash] });
  return encodeCalls([{ to: parent, value: 0n, data }], child);
}

/** Safes that own Safes that own Safes: deeper than this nobody looks. */
export const DEEPEST = 3;

/**
 * For every owner that is a Safe, and for every Safe that owns one of those: what it has to execute, at its present nonce.
 * Who owns the proposal's own Safe comes first. One that has approved needs nobody below it.
 */
export async function nestedApprovals(
  client: PublicClient,
  parent: Pick<SafeState, 'address' | 'owners'>,
  chainId: number,
  safeTxHash: Hex,
  above: readonly Address[] = [],
): Promise<NestedApproval[]> {
  const path = [...above, parent.address];
  if (path.length > DEEPEST) return [];
  const found = await Promise.all(
    parent.owners.map(async (owner) => {
      const child = await readIfSafe(client, owner);
      if (child === null || path.some((one) => isAddressEqual(owner, one))) return null;
      const context = { chainId, safe: owner, nonce: child.nonce, version: safeVersion(child.version) };
      const transaction = encodeApproval(parent.address, safeTxHash, context);
      const hashes = predictId(transaction, context);
      const [approved, approvals] = await Promise.all([
        client.readContract({
          address: parent.address,
          abi: safeAbi,
          functionName: 'approvedHashes',
          args: [owner, safeTxHash],
        }),
        readApprovals(client, child, hashes.safeTxHash),
      ]);
      return { parent: parent.address, child, transaction, hashes, approved: approved !== 0n, approvals };
    }),
  );
  const own = found.filter((one) => one !== null);
  const below = await Promise.all(
    own
      .filter(({ approved }) => !approved)
      .map(({ child, hashes }) => nestedApprovals(client, child, chainId, hashes.safeTxHash, path)),
  );
  return [...own, ...below.flat()];
}

/** An owner's address without code is a key; one with code that isn't a Safe signs in its own way. */
export async function readIfSafe(client: PublicClient, address: Address): Promise<SafeState | null> {
  if (!(await client.getCode({ address }))) return null;
  return readSafe(client, address).catch(() => null);
}
