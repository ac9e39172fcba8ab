import { z } from 'zod';
import { addressSchema, hashSchema, hexSchema, integerSchema } from '../wire/hex';

// What a page shows of the venue that carries a proposal: the Safe's bytes, the timelock's operation, the vote, and what
// the execution does.

export const safeTransaction = z.object({
  to: addressSchema,
  value: integerSchema,
  data: hexSchema,
  operation: z.union([z.literal(0), z.literal(1)]),
  safeTxGas: integerSchema,
  baseGas: integerSchema,
  gasPrice: integerSchema,
  gasToken: addressSchema,
  refundReceiver: addressSchema,
  nonce: z.number().int(),
});

/** In the order in which a hardware wallet shows them. */
export const safeHashes = z.object({ domainHash: hashSchema, messageHash: hashSchema, safeTxHash: hashSchema });

/** One call by local ABIs, and the calls that it carries in its arguments. */
export const decodedCall = z.object({
  to: addressSchema,
  /** what the address is here, such as "ETH market" */
  target: z.string(),
  /** false: no local ABI knows this function, and the data is shown raw */
  decoded: z.boolean(),
  functionName: z.string(),
  signature: z.string(),
  value: integerSchema,
  data: hexSchema,
  arguments: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      value: z.string(),
      /** in words and units where these are known */
      meaning: z.string().nullable(),
    }),
  ),
  get calls() {
    return z.array(decodedCall);
  },
});

/** An owner that is a Safe itself: what it has to execute to approve. */
export const nestedSchema = z.object({
  safe: addressSchema,
  /** the Safe that it owns: the proposal's own, or another nested one */
  parent: addressSchema,
  owners: z.array(addressSchema),
  threshold: z.number().int(),
  transaction: safeTransaction,
  hashes: safeHashes,
  call: decodedCall,
  /** titles of that Safe's own waiting proposals which the approval would overtake: it takes their nonce */
  overtakes: z.array(z.string()),
  /** its approval stands on chain */
  approved: z.boolean(),
  /** its own owners that approved its transaction on chain, which counts like a signature */
  approvals: z.array(addressSchema),
  signatures: z.array(z.object({ owner: addressSchema, signature: hexSchema, signedAt: z.date() })),
});

export const timelockSchema = z.object({
  address: addressSchema,
  operationId: hashSchema,
  delaySeconds: z.number().int().nullable(),
  /** null: could not be read */
  state: z.enum(['unset', 'waiting', 'ready', 'done']).nullable(),
  readyAt: z.date().nullable(),
});

export const voteSchema = z.object({
  governor: addressSchema,
  votes: addressSchema,
  timelock: addressSchema.nullable(),
  /** whether a carried proposal has to be queued before it executes */
  queues: z.boolean(),
  /** decimal, as governors' interfaces show it; null: given only when it is proposed */
  proposalId: integerSchema.nullable(),
  /** what such a proposal is known by until then, and compared with afterwards */
  contentHash: hashSchema.nullable(),
  /** null: could not be read */
  state: z
    .enum(['unknown', 'pending', 'active', 'cancelled', 'defeated', 'succeeded', 'queued', 'expired', 'executed'])
    .nullable(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  readyAt: z.date().nullable(),
  /** queued, and the timelock's delay is over */
  ready: z.boolean(),
  /** in the token's smallest unit */
  for: integerSchema,
  against: integerSchema,
  abstain: integerSchema,
  quorum: integerSchema.nullable(),
  decimals: z.number().int(),
  /** of whoever is signed in; null: nobody is, or it could not be read */
  me: z
    .object({
      hasVoted: z.boolean(),
      /** at the proposal's snapshot; null before it */
      weight: integerSchema.nullable(),
      weightNow: integerSchema,
      balance: integerSchema,
      delegate: addressSchema,
    })
    .nullable(),
});

export const stewardSchema = z.object({
  contract: addressSchema,
  /** of the call that a steward sends */
  data: hexSchema,
  calldataHash: hashSchema,
  /** from which on the contract takes it; null: at once, or it could not be read */
  readyAt: z.date().nullable(),
  /** whether whoever is signed in is a steward; null: nobody is, or it could not be read */
  mine: z.boolean().nullable(),
});

/** What the execution does to the chain's state, as simulated when the proposal was made. */
export const effectsSchema = z.object({
  /** null: the node gives no trace */
  changes: z
    .array(
      z.object({
        kind: z.enum(['storage', 'balance', 'nonce', 'code']),
        address: addressSchema,
        target: z.string(),
        slot: hashSchema.nullable(),
        name: z.string().nullable(),
        before: z.string(),
        after: z.string(),
        declared: z.boolean(),
      }),
    )
    .nullable(),
  /** what the calls leave in the log, in order; no name: no local ABI knows it */
  events: z.array(
    z.object({
      address: addressSchema,
      name: z.string().nullable(),
      arguments: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
  messages: z
    .array(z.object({ depth: z.number().int(), kind: z.string(), target: z.string(), functionName: z.string() }))
    .nullable(),
  /** by execution on a copy of the chain */
  second: z.object({ state: z.enum(['agree', 'disagree', 'not run']), reason: z.string().nullable() }),
});
