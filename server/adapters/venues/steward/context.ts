import type { Address } from 'viem';
import { z } from 'zod';
import { parseWith } from '@/server/domain/parse-with';
import { addressField, chainIdField } from '../context-fields';

/** What a change by a `ParameterSteward` depends on besides the plan. */
export interface StewardContext {
  readonly chainId: number;
  readonly steward: Address;
}

const schema = z.strictObject({ chainId: chainIdField, steward: addressField });

export const parseStewardContext = (input: unknown, at: string): StewardContext => parseWith(schema, input, at);
