import { z } from 'zod';
import { addressSchema } from './hex';
import { CHECK_STATES } from '@/server/domain/checks/check-state';

export const checkStateSchema = z.enum(CHECK_STATES);

export const checkSchema = z.object({
  name: z.string(),
  /** the name in words, where the check has one */
  label: z.string().optional(),
  /** one sentence on why it matters, where the name alone doesn't tell */
  why: z.string().optional(),
  state: checkStateSchema,
  value: z.number().nullable(),
  limit: z.number().nullable(),
  unit: z.string(),
  reason: z.string(),
  /** who answers for it although it doesn't pass */
  override: z.object({ by: addressSchema, reason: z.string(), at: z.date() }).optional(),
});

/** The answer of the stability analysis for one parameter set under one policy. */
export const verdictSchema = z.object({
  state: checkStateSchema,
  checks: z.array(checkSchema),
  /** log; null = greater than the searched 0.6, or not run */
  criticalShock: z.number().nullable(),
});

/** What could not be read, and why. Shown as "not run", never as a value. */
export const unreachableSchema = z.object({ state: z.literal('unreachable'), reason: z.string() });
