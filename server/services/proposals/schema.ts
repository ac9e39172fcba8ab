import { z } from 'zod';
import { VENUE_NAMES } from '@/server/adapters/venues';
import { addressSchema, hashSchema, hexSchema, integerSchema } from '../wire/hex';
import { checkSchema, checkStateSchema, verdictSchema } from '../wire/check';
import { safeSchema } from '../wire/safe';
import { autonomyConfigurationSchema } from '../wire/autonomy';
import {
  decodedCall,
  effectsSchema,
  nestedSchema,
  safeHashes,
  safeTransaction,
  stewardSchema,
  timelockSchema,
  voteSchema,
} from './venue-schema';
import { idSchema, slugSchema } from '../wire/slug';
import { changedParameters } from '../stress/schema';

export const createProposalInput = z.strictObject({
  marketSlug: slugSchema,
  /** changed parameters only, by registry name, in the parameter's own unit */
  parameters: changedParameters,
  /** further markets of the same workspace, decided in the same place: they change in the same transaction */
  besides: z
    .array(z.strictObject({ marketSlug: slugSchema, parameters: changedParameters }))
    .max(7, 'at most 7 further markets')
    .default([]),
  /** null leaves the on-chain controller as it is */
  autonomy: autonomyConfigurationSchema.nullable(),
  title: z.string().trim().min(3).max(120),
  summary: z.string().trim().min(3).max(2_000),
  stressRunId: idSchema.nullable(),
  /** unix seconds, the last at which it may execute; null: 14 days from now */
  deadline: z.number().int().positive().nullable(),
  /** of the Safe; null: the first that no waiting proposal has. One that another has replaces it, and both are blocked */
  safeNonce: z.number().int().min(0).nullable().default(null),
  /** a waiting proposal of the same place which this one is made instead of: it is withdrawn, and its Safe's nonce taken */
  replaces: idSchema.nullable().default(null),
});
export type CreateProposalInput = z.output<typeof createProposalInput>;

export const proposalIdInput = z.strictObject({ id: idSchema });
export const getProposalInput = z.strictObject({
  id: idSchema,
  /** whose votes are shown; null: those of whoever is signed in */
  account: addressSchema.nullable().default(null),
});
export const listProposalsInput = z.strictObject({
  marketSlug: slugSchema.optional(),
  workspaceSlug: slugSchema.optional(),
  state: z.enum(['open', 'closed', 'all']).default('all'),
});

/**
 * open: waits for signatures, or to be proposed to its governor · executable: threshold met, waits for execution ·
 * voting: proposed, the vote is not over · passed: the vote carried it, waits to be queued · queued: on the timelock ·
 * executed: on chain and read back · cancelled: withdrawn by a steward, or cancelled on chain · expired: the deadline
 * passed · superseded: the Safe used this nonce for another transaction · defeated: the vote did not carry it ·
 * failed: executed, but the Safe reported failure
 */
export const proposalState = z.enum([
  'open',
  'executable',
  'voting',
  'passed',
  'queued',
  'executed',
  'cancelled',
  'expired',
  'superseded',
  'defeated',
  'failed',
]);
export type ProposalState = z.infer<typeof proposalState>;

const venueSchema = z.enum(VENUE_NAMES);

const nextAction = z.object({
  kind: z.enum(['sign', 'propose', 'vote', 'execute', 'wait', 'none']),
  role: z.enum(['signer', 'member', 'anyone', 'steward', 'none']),
  text: z.string(),
});

const proposalRow = z.object({
  id: z.string(),
  /** counts from 1 within the workspace */
  number: z.number().int(),
  marketSlug: z.string(),
  marketName: z.string(),
  workspaceSlug: z.string(),
  title: z.string(),
  summary: z.string(),
  state: proposalState,
  venue: venueSchema,
  /** of the Safe's owners; both 0 where votes decide */
  signatures: z.number().int(),
  threshold: z.number().int(),
  /** null where no Safe signs */
  safeAddress: addressSchema.nullable(),
  /** who signs now; empty where nobody does any more, or the Safe could not be read */
  owners: z.array(addressSchema),
  nextAction,
  createdBy: addressSchema,
  createdAt: z.date(),
});
export const listProposalsOutput = z.array(proposalRow);

/** One changed parameter: asked, and what the simulation and later the chain made of it. */
const changedRow = z.object({
  marketName: z.string(),
  name: z.string(),
  label: z.string(),
  group: z.string(),
  unit: z.string(),
  before: z.number(),
  after: z.number(),
  beforeInteger: integerSchema,
  afterInteger: integerSchema,
  /** (after − before)/before; null when before is 0 */
  relativeChange: z.number().nullable(),
  min: z.number(),
  max: z.number(),
  withinBounds: z.boolean(),
  maxStep: z.number().nullable(),
  withinStep: z.boolean(),
  /** from the simulation; null = not run */
  accepted: z.number().nullable(),
  acceptedInteger: integerSchema.nullable(),
  /** read from the chain at the block of execution; null until then */
  readBack: z.number().nullable(),
  readBackInteger: integerSchema.nullable(),
});

export const proposalDetail = z.object({
  id: z.string(),
  /** counts from 1 within the workspace */
  number: z.number().int(),
  marketSlug: z.string(),
  marketName: z.string(),
  workspaceSlug: z.string(),
  workspaceName: z.string(),
  chainId: z.number().int(),
  title: z.string(),
  summary: z.string(),
  deadline: z.date().nullable(),
  createdBy: addressSchema,
  /** who wrote the draft; null where there was none */
  draftedBy: addressSchema.nullable(),
  createdAt: z.date(),
  state: proposalState,
  /** why it failed or was superseded; null otherwise */
  failureReason: z.string().nullable(),
  nextAction,
  /** one plain sentence: what changes */
  sentence: z.string(),
  /** who is affected, what could go wrong, what the chain will do: from figures alone */
  inShort: z.array(z.object({ heading: z.string(), sentences: z.array(z.string()) })),
  rows: z.array(changedRow),
  autonomy: z
    .object({
      controller: addressSchema,
      before: autonomyConfigurationSchema.nullable(),
      after: autonomyConfigurationSchema,
    })
    .nullable(),
  verdict: z.object({
    /** under which both sets were judged */
    policyVersion: z.number().int(),
    /** another one than `policyVersion` makes the verdict of a waiting proposal stale */
    policyInForce: z.number().int(),
    /** whose verdict it is: of several markets, the one that comes off worst */
    marketName: z.string(),
    before: verdictSchema,
    after: verdictSchema,
    /** the others */
    besides: z.array(
      z.object({
        marketName: z.string(),
        before: checkStateSchema,
        after: checkStateSchema,
        criticalShock: z.number().nullable(),
      }),
    ),
  }),
  stress: z
    .object({ runId: z.string(), digest: hashSchema.nullable(), scenario: z.string(), summary: z.unknown() })
    .nullable(),
  checks: z.array(checkSchema),
  /** blocking checks that an admin may answer for, by name */
  overridable: z.array(z.string()),
  /** everything that admins ever answered for, in its order */
  overrides: z.array(
    z.object({
      label: z.string(),
      /** what the check found then */
      found: z.string(),
      by: addressSchema,
      reason: z.string(),
      at: z.date(),
      /** false: the check finds something else by now */
      holds: z.boolean(),
    }),
  ),
  /** checks that forbid signing now, by name */
  blocking: z.array(z.string()),
  /** what is signed or proposed, with every call that it carries */
  call: decodedCall,
  venue: venueSchema,
  /** the safeTxHash, a governor's id of 32 bytes, or a hash of what is proposed or sent */
  identity: hashSchema,
  /** what the Safe's owners sign; null where votes decide */
  transaction: safeTransaction.nullable(),
  /** in the order a hardware wallet shows them */
  hashes: safeHashes.nullable(),
  safe: safeSchema.nullable(),
  safeAddress: addressSchema.nullable(),
  /** owners that are Safes themselves: what each of them has to execute, and its own signatures */
  nested: z.array(nestedSchema),
  timelock: timelockSchema.nullable(),
  vote: voteSchema.nullable(),
  steward: stewardSchema.nullable(),
  signatures: z.array(z.object({ owner: addressSchema, signature: hexSchema, signedAt: z.date() })),
  evidenceDigest: hashSchema,
  effects: effectsSchema,
  simulation: z.object({
    blockNumber: z.number().int(),
    success: z.boolean(),
    gasUsed: integerSchema.nullable(),
    reason: z.string().nullable(),
    /** proposals of the same Safe that execute before, and after which it was simulated */
    after: z.array(z.string()),
  }),
  execution: z
    .object({
      transactionHash: hashSchema,
      blockNumber: z.number().int(),
      blockTime: z.date(),
      executor: addressSchema,
      /** true when every value read back equals the value asked */
      asAsked: z.boolean(),
    })
    .nullable(),
});

export const createProposalOutput = z.object({ id: z.string() });

/** Schema of Safe's Transaction Builder, checksum included. */
export const builderFileOutput = z.object({ json: z.string() });

export const bundleOutput = z.object({
  digest: hashSchema,
  /** canonical JSON (RFC 8785); keccak256 of all but `encodings` is the digest */
  json: z.string(),
});
