import { type Address, type Hex, keccak256, type PublicClient } from 'viem';
import { safeAbi } from '../../chain/local-abis';
import { MULTI_SEND_CALL_ONLY, MULTI_SEND_CALL_ONLY_CODE_HASH } from './multi-send';
import type { SafeTransaction } from './safe-transaction';

/**
 * Asks the chain whether owners may sign: the Safe computes the same hash, and the contract to which it would delegate
 * is the one that is meant. A delegatecall to an address without code succeeds and does nothing.
 *
 * @returns why not, or null
 */
export async function refusalOnChain(
  client: PublicClient,
  safe: Address,
  transaction: SafeTransaction,
  safeTxHash: Hex,
): Promise<string | null> {
  const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, nonce } = transaction;
  const [computed, code] = await Promise.all([
    client.readContract({
      address: safe,
      abi: safeAbi,
      functionName: 'getTransactionHash',
      args: [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, BigInt(nonce)],
    }),
    operation === 1 ? client.getCode({ address: MULTI_SEND_CALL_ONLY }) : null,
  ]);
  if (computed !== safeTxHash) return `the Safe ${safe} computes ${computed} for it, not ${safeTxHash}`;
  if (operation === 1 && keccak256(code ?? '0x') !== MULTI_SEND_CALL_ONLY_CODE_HASH)
    return `${MULTI_SEND_CALL_ONLY} on this chain is not MultiSendCallOnly 1.4.1`;
  return null;
}
