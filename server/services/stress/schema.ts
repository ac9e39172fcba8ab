import { z } from 'zod';
import { scenarioSchema, type StressReport } from '@/server/domain/stress';
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

export const startStressInput = z.strictObject({
  marketSlug: slugSchema,
  /** what is compared with the configuration in force; empty = the configuration alone */
  parameters: changedParameters,
  scenario: scenarioSchema,
  paths: z.number().int().min(1).max(2_000),
  accounts: z.number().int().min(10).max(20_000),
  seed: z.number().int().min(0).max(4_294_967_295),
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
