import { z } from 'zod';
import type { Policy } from '@/server/domain/stability/policy';
import { addressSchema } from '../wire/hex';
import { slugSchema } from '../wire/slug';

const gainMargins = z.strictObject({
  margin: z.number().min(0).max(60),
  funding: z.number().min(0).max(60),
  depth: z.number().min(0).max(60),
  liquidation: z.number().min(0).max(60),
  hedge: z.number().min(0).max(60),
});

/** What a steward may ask; the version is the server's to give. */
export const policyBody = z.strictObject({
  operatingPoints: z
    .array(z.strictObject({ shock: z.number().min(0).max(0.6), horizonSeconds: z.number().min(1).max(86_400) }))
    .min(1)
    .max(8),
  maxWindowGrowth: z.number().min(0.5).max(2),
  minGainMarginDecibels: gainMargins,
  minPhaseMarginDegrees: z.number().min(0).max(180),
  minModulusMargin: z.number().min(0).max(1),
  minCriticalShock: z.number().min(0).max(0.6),
});
export const policySchema = policyBody.extend({ version: z.number().int().min(1) }) satisfies z.ZodType<Policy>;

export const workspaceInput = z.strictObject({ workspaceSlug: slugSchema });

export const storedPolicy = z.object({
  policy: policySchema,
  /** "system" for the one a workspace is born with */
  createdBy: z.union([addressSchema, z.literal('system')]),
  createdAt: z.date(),
  note: z.string(),
});

export const createPolicyInput = z.strictObject({
  workspaceSlug: slugSchema,
  policy: policyBody,
  note: z.string().trim().min(1).max(500),
});
