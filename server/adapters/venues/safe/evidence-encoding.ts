import { z } from 'zod';
import type { JsonValue, VenueEncoding } from '@/server/domain/evidence';
import { parseWith } from '@/server/domain/parse-with';
import type { ChangePlan } from '@/server/domain/plan';
import { addressField, chainIdField } from '../context-fields';
import { planLabels } from '../plan-labels';
import { describe } from './describe';
import { encodePlan } from './encode-plan';
import { predictId } from './predict-id';
import { type SafeContext, safeTransactionJson } from './safe-transaction';
import { SAFE_VERSIONS } from './safe-versions';

const contextSchema = z.strictObject({
  chainId: chainIdField,
  safe: addressField,
  nonce: z.int().min(0),
  version: z.enum(SAFE_VERSIONS).optional(),
});

export const parseSafeContext = (input: unknown, at: string): SafeContext => parseWith(contextSchema, input, at);

/** The filled-in plan as this venue encodes it, in JSON: transaction, hashes and decoded calls. */
export function evidenceEncoding(plan: ChangePlan, { chainId, safe, nonce, version }: SafeContext): VenueEncoding {
  const context = { chainId, safe, nonce, ...(version && { version }) };
  const transaction = encodePlan(plan, context);
  const encoded = {
    transaction: safeTransactionJson(transaction),
    hashes: { ...predictId(transaction, context) },
    call: JSON.parse(JSON.stringify(describe(transaction, planLabels(plan)))) as JsonValue,
  };
  return { venue: 'safe', context, encoded };
}
