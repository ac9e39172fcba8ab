import { type Address, encodeFunctionData, type Hex, isAddressEqual, type PublicClient } from 'viem';
import { safeAbi } from '../../chain/local-abis';
import { encodeCalls } from './encode-calls';
import { predictId } from './predict-id';
import { readSafe, type SafeState } from './read-safe';
import type { SafeContext, SafeHashes, SafeTransaction } from './safe-transaction';
import { safeVersion } from './safe-versions';

/** How an owner that is a Safe itself approves: its own transaction, with its own hashes and its own signers. */
export interface NestedApproval {
  readonly child: SafeState;
  readonly transaction: SafeTransaction;
  readonly hashes: SafeHashes;
  /** the parent already counts it */
  readonly approved: boolean;
}

/** The child's transaction that approves a hash of the parent: `approveHash` is the only call in it. */
export function encodeApproval(parent: Address, safeTxHash: Hex, child: SafeContext): SafeTransaction {
  const data = encodeFunctionData({ abi: safeAbi, functionName: 'approveHash', args: [safeTxHash] });
  return encodeCalls([{ to: parent, value: 0n, data }], child);
}

/** For every owner of the parent that is a Safe: what it has to execute, at its present nonce. */
export async function nestedApprovals(
  client: PublicClient,
  parent: Pick<SafeState, 'address' | 'owners'>,
  chainId: number,
  safeTxHash: Hex,
): Promise<NestedApproval[]> {
  const found = await Promise.all(
    parent.owners.map(async (owner) => {
      const child = await readIfSafe(client, owner);
      if (child === null || isAddressEqual(owner, parent.address)) return null;
      const context = { chainId, safe: owner, nonce: child.nonce, version: safeVersion(child.version) };
      const transaction = encodeApproval(parent.address, safeTxHash, context);
      const approved = await client.readContract({
        address: parent.address,
        abi: safeAbi,
        functionName: 'approvedHashes',
        args: [owner, safeTxHash],
      });
      return { child, transaction, hashes: predictId(transaction, context), approved: approved !== 0n };
    }),
  );
  return found.filter((one) => one !== null);
}

/** An owner's address without code is a key; one with code that isn't a Safe signs in its own way. */
export async function readIfSafe(client: PublicClient, address: Address): Promise<SafeState | null> {
  if (!(await client.getCode({ address }))) return null;
  return readSafe(client, address).catch(() => null);
}
