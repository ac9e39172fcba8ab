import type { Address } from 'viem';
import { z } from 'zod';
import { parseWith } from '@/server/domain/parse-with';
import { addressField, chainIdField } from '../context-fields';

/** What a proposal of a governor of Compound's kind depends on besides the plan. */
export interface CompoundContext {
  readonly chainId: number;
  readonly governor: Address;
  /** who executes: the timelock, or the governor where it is its own */
  readonly executor: Address;
  /** ids count up: the governor's proposalCount + 1, as long as nobody proposes in between */
  readonly nextProposalId: number;
}

const schema = z.strictObject({
  chainId: chainIdField,
  governor: addressField,
  executor: addressField,
  nextProposalId: z.int().min(1),
});

export const parseCompoundContext = (input: unknown, at: string): CompoundContext => parseWith(schema, input, at);
