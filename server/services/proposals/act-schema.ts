import { z } from 'zod';
import { SUPPORT } from '@/server/adapters/venues/ballot';
import { addressSchema, hashSchema, hexSchema, integerSchema } from '../wire/hex';
import { idSchema } from '../wire/slug';
import { proposalState } from './schema';

// What people do with a proposal that is there: sign it, take it a step further, withdraw it.

export const signProposalInput = z.strictObject({
  id: idSchema,
  signature: hexSchema,
  /** an owner that is a Safe, whose own owner signs; null: the proposal's Safe */
  safe: addressSchema.nullable().default(null),
  /** made elsewhere and handed in by somebody else */
  pasted: z.boolean().default(false),
  /** an owner that is a contract, whose signature by ERC-1271 this is; null: of a key, 65 bytes */
  contract: addressSchema.nullable().default(null),
});
export const signatureRequestInput = z.strictObject({ id: idSchema, safe: addressSchema.nullable().default(null) });
export const signProposalOutput = z.object({
  /** false when this signature was already stored */
  added: z.boolean(),
  signatures: z.number().int(),
  threshold: z.number().int(),
  state: proposalState,
});

/** What the signer's wallet shows: pass as it is to `eth_signTypedData_v4`. */
export const signatureRequestOutput = z.object({
  safeTxHash: hashSchema,
  /** EIP-712 typed data as JSON text */
  typedData: z.string(),
});

/**
 * The next transaction of a wallet. approve: of the Safe `safe`, which is an owner · propose, vote, queue: at a governor
 * · execute: of the Safe, which for a timelock schedules, then of the timelock, the governor or a stewards' contract ·
 * delegate: one's own votes, to oneself or somebody else.
 */
export const stepRequestInput = z.strictObject({
  id: idSchema,
  step: z.enum(['approve', 'propose', 'vote', 'delegate', 'queue', 'execute']).default('execute'),
  safe: addressSchema.nullable().default(null),
  support: z.enum(SUPPORT).nullable().default(null),
  /** to whom votes are delegated; null: to oneself */
  to: addressSchema.nullable().default(null),
  /** who will send it; null: whoever is signed in. It gives no right: the chain sees who sends */
  sender: addressSchema.nullable().default(null),
});

/** What the sending wallet sends. */
export const stepRequestOutput = z.object({
  chainId: z.number().int(),
  to: addressSchema,
  value: integerSchema,
  data: hexSchema,
  /** gas limit to send with: a wallet's own estimate is of this moment, and settling costs more as time passes */
  gas: integerSchema,
});

export const recordExecutionInput = z.strictObject({ id: idSchema, transactionHash: hashSchema });
export const recordExecutionOutput = z.object({ state: proposalState, asAsked: z.boolean() });

export const cancelProposalInput = z.strictObject({ id: idSchema, reason: z.string().trim().min(3).max(500) });
export const cancelProposalOutput = z.object({ state: proposalState });
