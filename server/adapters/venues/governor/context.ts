import type { Address } from 'viem';
import { z } from 'zod';
import { parseWith } from '@/server/domain/parse-with';
import { addressField, chainIdField } from '../context-fields';

/** What a proposal of OpenZeppelin's Governor depends on besides the plan. */
export interface GovernorContext {
  readonly chainId: number;
  readonly governor: Address;
  /** the timelock that executes for it; null where the governor executes by itself */
  readonly timelock: Address | null;
}

const schema = z.strictObject({
  chainId: chainIdField,
  governor: addressField,
  timelock: addressField.nullable().default(null),
});

export const parseGovernorContext = (input: unknown, at: string): GovernorContext => parseWith(schema, input, at);
