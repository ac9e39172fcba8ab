import { z } from 'zod';
import type { Market } from '@/server/domain/market/market';
import { governanceSchema } from '../governance/governance';
import { addressSchema, hashSchema, integerSchema } from '../wire/hex';
import { checkSchema, checkStateSchema, unreachableSchema } from '../wire/check';
import { safeSchema } from '../wire/safe';
import { slugSchema } from '../wire/slug';
import { changedParameters } from '../stress/schema';
import { autonomyConfigurationSchema } from '../wire/autonomy';

const marketRow = z.object({
  slug: z.string(),
  name: z.string(),
  asset: z.string(),
  workspaceSlug: z.string(),
  workspaceName: z.string(),
  protocol: z.string(),
  chainId: z.number().int(),
  contractAddress: addressSchema,
  /** state "not run" until an analysis is stored */
  verdict: z.object({
    state: checkStateSchema,
    worstCheck: checkSchema.nullable(),
    criticalShock: z.number().nullable(),
  }),
  openProposals: z.number().int(),
  updatedAt: z.date(),
});
export const listMarketsOutput = z.array(marketRow);

export const getMarketInput = z.strictObject({ slug: slugSchema });

export const marketAtBlockInput = z.strictObject({ slug: slugSchema, block: z.number().int().min(0) });

export const marketAtBlockOutput = z.object({
  block: z.number().int(),
  /** null where the node doesn't know the block any more */
  blockTime: z.date().nullable(),
  /** chain: read at that block · stored: the configuration stored last by then · not run: neither is known */
  source: z.enum(['chain', 'stored', 'not run']),
  /** why the chain didn't answer */
  reason: z.string().nullable(),
  /** stored last by then */
  configuration: z.object({ version: z.number().int(), proposalId: z.string().nullable() }).nullable(),
  parameters: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.string(),
      atBlock: z.number().nullable(),
      /** as stored */
      now: z.number(),
    }),
  ),
});

/** One governance parameter: what is stored, what the chain says, and how far it may move. */
const parameterRow = z.object({
  /** registry name, such as `margin.volatilityMultiplier` */
  name: z.string(),
  label: z.string(),
  group: z.string(),
  unit: z.string(),
  stored: z.number(),
  onChain: z.number().nullable(),
  /** the integer on chain, decimal; null where the chain has no such field or can't be read */
  onChainInteger: integerSchema.nullable(),
  /** "not run" when the chain could not be read */
  agreement: z.enum(['same', 'differs', 'off chain', 'not run']),
  min: z.number(),
  max: z.number(),
  /** most that one proposal may move it, in its unit; null = no limit */
  maxStep: z.number().nullable(),
  /** false where the protocol has no setter */
  editable: z.boolean(),
});

const liveState = z.object({
  state: z.literal('live'),
  blockNumber: z.number().int(),
  blockTime: z.date(),
  /** USD */
  mark: z.number(),
  /** USD */
  index: z.number(),
  /** USD */
  skew: z.number(),
  /** USD */
  openInterest: z.number(),
  fundingRatePerDay: z.number(),
  /** ratio of notional, in force */
  maintenanceMargin: z.number(),
  /** annualised */
  volatility: z.number(),
});

const configurationEntry = z.object({
  id: z.string(),
  version: z.number().int(),
  createdAt: z.date(),
  /** null for what was found on chain when the market was registered */
  transactionHash: hashSchema.nullable(),
  blockNumber: z.number().int().nullable(),
  blockTime: z.date().nullable(),
  proposalId: z.string().nullable(),
});

const controllerMode = z.enum(['unconfigured', 'off', 'disabled', 'shadow', 'active', 'tripped']);

const autonomyState = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('live'),
    controller: addressSchema,
    marketId: hashSchema,
    mode: controllerMode,
    /** null = never configured */
    configuration: autonomyConfigurationSchema.nullable(),
    evidenceDigest: hashSchema.nullable(),
  }),
  z.object({ state: z.literal('absent') }),
  unreachableSchema,
]);

export const marketDetail = z.object({
  slug: z.string(),
  name: z.string(),
  asset: z.string(),
  workspaceSlug: z.string(),
  workspaceName: z.string(),
  protocol: z.string(),
  /** who decides about its parameters */
  governance: governanceSchema,
  chainId: z.number().int(),
  contractAddress: addressSchema,
  configuration: configurationEntry.extend({
    /** the full model of the market: governance parameters and plant, for analysis in the browser */
    market: z.custom<Market>((value) => typeof value === 'object' && value !== null && 'plant' in value),
  }),
  parameters: z.array(parameterRow),
  plant: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      unit: z.string(),
      value: z.number(),
      /** "default" = nobody calibrated it */
      tag: z.enum(['default', 'calibrated']),
    }),
  ),
  live: z.discriminatedUnion('state', [liveState, unreachableSchema]),
  autonomy: autonomyState,
  policy: z.object({ version: z.number().int(), createdAt: z.date() }),
  report: z.object({
    state: checkStateSchema,
    /** why there is none, when the state is "not run" */
    reason: z.string().nullable(),
    checks: z.array(checkSchema),
    criticalShock: z.number().nullable(),
    /** keccak256 of the report's canonical JSON */
    digest: hashSchema,
    engineHash: z.string().nullable(),
    computedAt: z.date().nullable(),
  }),
  safe: safeSchema,
  /** newest first */
  history: z.array(configurationEntry),
  openProposals: z.array(z.object({ id: z.string(), title: z.string(), state: z.string(), createdAt: z.date() })),
});

export const judgeMarketInput = z.strictObject({
  slug: slugSchema,
  /** what is to be judged in place of the stored values; empty = the configuration in force */
  parameters: changedParameters,
});

/** The server's own verdict of a parameter set under the policy in force, by the fingerprints of what it is about. */
export const judgeMarketOutput = z.object({
  state: checkStateSchema,
  /** keccak256 of the canonical JSON of market and policy */
  inputsDigest: hashSchema,
  /** keccak256 of the report's canonical JSON */
  reportDigest: hashSchema,
  policyVersion: z.number().int(),
  configurationVersion: z.number().int(),
  engineHash: z.string(),
});
