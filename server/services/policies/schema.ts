import { z } from 'zod';
import { policySchema } from '@/server/domain/stability';
import { addressSchema } from '../wire/hex';
import { slugSchema } from '../wire/slug';

/** Most operating points of a stored policy: whoever opens a market's page may set off its analysis at all of them. */
export const MAX_STORED_POINTS = 8;

/** What a steward may ask, within the domain's bounds; the version is the server's to give. */
export const policyBody = policySchema.omit({ version: true }).extend({
  operatingPoints: policySchema.shape.operatingPoints.max(
    MAX_STORED_POINTS,
    `at most ${MAX_STORED_POINTS} operating points`,
  ),
});

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
  /** version from which it was edited, 0 where there was none: refused once another one is in force */
  basedOn: z.number().int().min(0).max(1e9),
  note: z.string().trim().min(1).max(500),
});
