import { type Hex, keccak256, type PublicClient } from 'viem';
import { safeAbi } from '../../chain/local-abis';
import type { SafeContext, SafeTransaction } from './safe-transaction';
import { batchContractOf, DEFAULT_SAFE_VERSION } from './safe-versions';

/**
 * Asks the chain whether owners may sign: the Safe computes the same hash, and the contract to which it would delegate
 * is the one that is meant. A delegatecall to an address without code succeeds and does nothing.
 *
 * @returns why not, or null
 */
export async function refusalOnChain(
  client: PublicClient,
  { chainId, safe, version = DEFAULT_SAFE_VERSION }: SafeContext,
  transaction: SafeTransaction,
  safeTxHash: Hex,
): Promise<string | null> {
  const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, nonce } = transaction;
  const batch = batchContractOf(version, chainId);
  const [computed, code] = await Promise.all([
    client.readContract({
      address: safe,
      abi: safeAbi,
      functionName: 'getTransactionHash',
      args: [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, BigInt(nonce)],
    }),
    operation === 1 ? client.getCode({ address: batch.address }) : null,
  ]);
  if (computed !== safeTxHash) return `the Safe ${safe} computes ${computed} for it, not ${safeTxHash}`;
  if (operation === 1 && keccak256(code ?? '0x') !== batch.codeHash)
    return `${batch.address} on this chain is not MultiSendCallOnly ${version}`;
  return null;
}
