import type { Address, Hex } from 'viem';

/** One message of a plan: what the executor of any venue sends, in order. */
export interface Call {
  readonly to: Address;
  readonly value: bigint;
  readonly data: Hex;
}
