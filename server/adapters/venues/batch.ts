import type { Address, Hex } from 'viem';
import type { Call } from '../protocols';

/** Calls as three lists, the form in which governors and timelocks take them. */
export interface Batch {
  readonly targets: readonly Address[];
  /** wei */
  readonly values: readonly bigint[];
  readonly payloads: readonly Hex[];
}

export const toBatch = (calls: readonly Call[]): Batch => ({
  targets: calls.map(({ to }) => to),
  values: calls.map(({ value }) => value),
  payloads: calls.map(({ data }) => data),
});
