import { hashDomain, hashStruct, hashTypedData, type Hex } from 'viem';
import type { SafeLevel } from './proposal';

const TYPES = {
  EIP712Domain: [
    { name: 'chainId', type: 'uint256' },
    { name: 'verifyingContract', type: 'address' },
  ],
  SafeTx: [
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'data', type: 'bytes' },
    { name: 'operation', type: 'uint8' },
    { name: 'safeTxGas', type: 'uint256' },
    { name: 'baseGas', type: 'uint256' },
    { name: 'gasPrice', type: 'uint256' },
    { name: 'gasToken', type: 'address' },
    { name: 'refundReceiver', type: 'address' },
    { name: 'nonce', type: 'uint256' },
  ],
} as const;

/**
 * Domain hash, message hash and safeTxHash of the transaction that the page shows (EIP-712 as Safe 1.3 and later use
 * it): computed here, in the reader's browser, and not taken from the server.
 */
export function recomputeHashes(
  chainId: number,
  { safeAddress, transaction }: SafeLevel,
): Record<keyof SafeLevel['hashes'], Hex> {
  const domain = { chainId: BigInt(chainId), verifyingContract: safeAddress };
  const message = {
    ...transaction,
    value: BigInt(transaction.value),
    safeTxGas: BigInt(transaction.safeTxGas),
    baseGas: BigInt(transaction.baseGas),
    gasPrice: BigInt(transaction.gasPrice),
    nonce: BigInt(transaction.nonce),
  };
  return {
    domainHash: hashDomain({ domain, types: TYPES }),
    messageHash: hashStruct({ data: message, primaryType: 'SafeTx', types: TYPES }),
    safeTxHash: hashTypedData({ domain, message, primaryType: 'SafeTx', types: TYPES }),
  };
}
