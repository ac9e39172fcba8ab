import type { Address, Hex } from 'viem';
import type { SafeVersion } from './safe-versions';

/** What a Safe's transaction depends on besides the plan. */
export interface SafeContext {
  readonly chainId: number;
  readonly safe: Address;
  readonly nonce: number;
  /** 1.4.1 where it is absent */
  readonly version?: SafeVersion;
}

/** What owners sign: the struct SafeTx of Safe 1.3.0 and later. */
export interface SafeTransaction {
  readonly to: Address;
  /** wei */
  readonly value: bigint;
  readonly data: Hex;
  /** 0 call, 1 delegatecall */
  readonly operation: 0 | 1;
  readonly safeTxGas: bigint;
  readonly baseGas: bigint;
  readonly gasPrice: bigint;
  readonly gasToken: Address;
  readonly refundReceiver: Address;
  readonly nonce: number;
}

/** In the order in which a hardware wallet shows them. */
export interface SafeHashes {
  readonly domainHash: Hex;
  readonly messageHash: Hex;
  readonly safeTxHash: Hex;
}

/** A transaction as JSON: integers as decimal strings. */
export function safeTransactionJson(transaction: SafeTransaction) {
  const { value, safeTxGas, baseGas, gasPrice } = transaction;
  return {
    ...transaction,
    value: value.toString(),
    safeTxGas: safeTxGas.toString(),
    baseGas: baseGas.toString(),
    gasPrice: gasPrice.toString(),
  };
}
