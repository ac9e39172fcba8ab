import { z } from 'zod';
import { type Address, getAddress, isAddress } from 'viem';
import type { JsonValue, VenueEncoding } from '@/server/domain/evidence';
import { parseWith } from '@/server/domain/parse-with';
import type { ChangePlan } from '@/server/domain/plan';
import { planLabels } from '../plan-labels';
import { describe } from './describe';
import { encodePlan } from './encode-plan';
import { predictId } from './predict-id';
import { type SafeContext, safeTransactionJson } from './safe-transaction';

const contextSchema = z.strictObject({
  chainId: z.int().min(1),
  safe: z
    .string()
    .refine((text) => isAddress(text, { strict: false }), { error: 'an address of 20 bytes, 0x and 40 digits' })
    .transform((text): Address => getAddress(text)),
  nonce: z.int().min(0),
});

export const parseSafeContext = (input: unknown, at: string): SafeContext => parseWith(contextSchema, input, at);

/** The filled-in plan as this venue encodes it, in JSON: transaction, hashes and decoded calls. */
export function evidenceEncoding(plan: ChangePlan, { chainId, safe, nonce }: SafeContext): VenueEncoding {
  const context = { chainId, safe, nonce };
  const transaction = encodePlan(plan, context);
  const encoded = {
    transaction: safeTransactionJson(transaction),
    hashes: { ...predictId(transaction, context) },
    call: JSON.parse(JSON.stringify(describe(transaction, planLabels(plan)))) as JsonValue,
  };
  return { venue: 'safe', context, encoded };
}
