import { z } from 'zod';
import { zeroHash, type Address, type Hex } from 'viem';
import { parseWith } from '@/server/domain/parse-with';
import { addressField, bytes32Field, chainIdField } from '../context-fields';

/** What an operation of OpenZeppelin's TimelockController depends on besides the plan. */
export interface TimelockContext {
  readonly chainId: number;
  readonly timelock: Address;
  /** between scheduling and executing; at least the timelock's own minimum */
  readonly delaySeconds: number;
  /** operation that must have executed before; zero for none */
  readonly predecessor: Hex;
}

const schema = z.strictObject({
  chainId: chainIdField,
  timelock: addressField,
  delaySeconds: z.int().min(0),
  predecessor: bytes32Field.default(zeroHash),
});

export const parseTimelockContext = (input: unknown, at: string): TimelockContext => parseWith(schema, input, at);
