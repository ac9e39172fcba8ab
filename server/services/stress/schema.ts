import { z } from 'zod';
import { scenarioSchema, stopRuleSchema, type StressReport } from '@/server/domain/stress';
import { addressSchema, hashSchema } from '../wire/hex';
import { idSchema, slugSchema } from '../wire/slug';

/** Changed parameters only, by registry name, in the parameter's own unit. */
export const changedParameters = z
  .record(z.string().regex(/^[a-z]+\.[A-Za-z]+$/), z.number())
  .refine((record) => Object.keys(record).length <= 40, 'expected at most 40 parameters');

const historicEvent = z.object({
  /** key for `scenario.event`, such as `black-thursday-2020` */
  id: z.string(),
  /** such as "Black Thursday" */
  name: z.string(),
  start: z.date(),
  hours: z.number().int(),
  assets: z.array(z.string()),
});
export const listEventsOutput = z.array(historicEvent);

/** Whose accounts are run; drawn from the plant's own figures when absent. */
const bookChoice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('leverage'),
    min: z.number().min(0.01, 'at least 0.01').max(1000, 'at most 1000'),
    max: z.number().min(0.01, 'at least 0.01').max(1000, 'at most 1000'),
  }),
  /** the positions that are open on chain when the run is asked for, each an account of its own */
  z.strictObject({ kind: z.literal('chain') }),
  z.strictObject({
    kind: z.literal('csv'),
    /** as `parseBookCsv` of server/domain/stress reads it; markets by their short names */
    csv: z.string().max(4_000_000, 'at most 4000000 characters'),
    /** marks now, USD: of the market, then of those beside it */
    initialPrice: z.array(z.number().positive('above 0 (USD)')).min(1).max(8),
  }),
]);

export const startStressInput = z.strictObject({
  marketSlug: slugSchema,
  /** further markets of the same workspace that accounts trade too */
  besides: z.array(slugSchema).max(7, 'at most 7 further markets').default([]),
  /** what changes in those, by market; what isn't named stays as it is in force */
  besidesParameters: z.record(slugSchema, changedParameters).default({}),
  /** compare with what waiting proposals leave, from which a new one starts, and not with what is in force */
  afterWaiting: z.boolean().default(false),
  /** what is compared with the configuration in force; empty = the configuration alone */
  parameters: changedParameters,
  scenario: scenarioSchema,
  paths: z.number().int('a whole number of paths').min(1, 'at least 1 path').max(100_000, 'at most 100000 paths'),
  accounts: z
    .number()
    .int('a whole number of accounts')
    .min(1, 'at least 1 account')
    .max(1_000_000, 'at most 1000000 accounts'),
  seed: z.number().int().min(0).max(4_294_967_295),
  book: bookChoice.optional(),
  /** what becomes of accounts that the insurance fund can't pay for */
  deleveraging: z.enum(['none', 'queue', 'pro-rata']).default('none'),
  /** USD in the insurance fund at the start */
  insurance: z.number().min(0, 'at least 0 (USD)').max(1e15, 'at most 1e15 (USD)').optional(),
  /** ends the run before its last path; metrics of the market without its name, such as `liquidatedNotional` */
  stopWhen: stopRuleSchema.optional(),
});
export type StartStressInput = z.output<typeof startStressInput>;

export const startStressOutput = z.object({
  id: z.string(),
  /** true when the answer was already stored */
  stored: z.boolean(),
});

export const stressIdInput = z.strictObject({ id: idSchema });

const stressStates = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);

/** How far a run has come. */
export interface StressProgress {
  readonly state: z.output<typeof stressStates>;
  readonly pathsDone: number;
  /** fewer than were asked for once a stop rule has ended the run */
  readonly pathsTotal: number;
  /** processes that work on it now */
  readonly workers: number;
  /** of the last seconds; null until something is measured */
  readonly ratePerSecond: number | null;
}

/** What a run would cost, before it is asked for. */
export const stressCostOutput = z.object({
  /** of one core of a common machine: an estimate, good within a few times */
  coreSeconds: z.number(),
  shards: z.number().int(),
  /** updates of accounts, all variants together */
  accountSteps: z.number(),
});

export const listStressOutput = z.array(
  z.object({
    id: z.string(),
    state: stressStates,
    marketSlug: z.string(),
    marketName: z.string(),
    inputs: startStressInput,
    pathsDone: z.number().int(),
    pathsTotal: z.number().int(),
    createdBy: z.union([addressSchema, z.literal('system')]),
    createdAt: z.date(),
  }),
);

export const stressInputsOutput = z.object({
  /** as `parseStressRun` of server/domain/stress reads it */
  inputs: z.record(z.string(), z.unknown()),
  engineHash: z.string(),
});

export const stressRunOutput = z.object({
  id: z.string(),
  marketSlug: z.string(),
  marketName: z.string(),
  /** key of the market in the result's series and metrics */
  seriesName: z.string(),
  state: stressStates,
  pathsDone: z.number().int(),
  pathsTotal: z.number().int(),
  /** null until the state is "done" */
  result: z
    .custom<StressReport>((value) => typeof value === 'object' && value !== null && 'metrics' in value)
    .nullable(),
  digest: hashSchema.nullable(),
  error: z.string().nullable(),
  inputs: startStressInput,
  createdBy: z.union([addressSchema, z.literal('system')]),
  createdAt: z.date(),
});
