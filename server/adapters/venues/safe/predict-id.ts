import { domainSeparator, hashStruct, hashTypedData } from 'viem';
import type { SafeContext, SafeHashes, SafeTransaction } from './safe-transaction';

const SAFE_TX_TYPES = {
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

const EIP712_DOMAIN = [
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
] as const;

/** EIP-712 typed data of a transaction. */
export function typedData(transaction: SafeTransaction, { chainId, safe }: Pick<SafeContext, 'chainId' | 'safe'>) {
  return {
    domain: { chainId: BigInt(chainId), verifyingContract: safe },
    types: { EIP712Domain: EIP712_DOMAIN, ...SAFE_TX_TYPES },
    primaryType: 'SafeTx',
    message: { ...transaction, nonce: BigInt(transaction.nonce) },
  } as const;
}

/** The typed data as the JSON text that `eth_signTypedData_v4` takes; integers as decimal strings. */
export function typedDataJson(transaction: SafeTransaction, context: Pick<SafeContext, 'chainId' | 'safe'>): string {
  return JSON.stringify(typedData(transaction, context), (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/** Domain hash, message hash and safeTxHash = keccak256(0x1901 ‖ domain ‖ message), as the Safe computes them. */
export function predictId(transaction: SafeTransaction, context: Pick<SafeContext, 'chainId' | 'safe'>): SafeHashes {
  const data = typedData(transaction, context);
  return {
    domainHash: domainSeparator({ domain: data.domain }),
    messageHash: hashStruct({ data: data.message, primaryType: 'SafeTx', types: SAFE_TX_TYPES }),
    safeTxHash: hashTypedData(data),
  };
}
