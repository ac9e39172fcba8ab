import { z } from 'zod';
import { createProposalInput } from '../proposals/schema';
import { addressSchema } from '../wire/hex';
import { idSchema, slugSchema } from '../wire/slug';

const { title, summary, marketSlug, parameters, besides, autonomy, stressRunId } = createProposalInput.shape;

/** What a draft holds besides its words. */
export const draftBody = z.strictObject({
  parameters,
  besides,
  autonomy,
  stressRunId,
  /** the address that shows the same, from the question mark on: of the tuner, or where several markets change together */
  tuning: z
    .string()
    .max(8_000)
    .regex(/^(\?[^#\s]*)?$/, 'expected the query of an address, such as ?margin.base=0.01'),
  /** within which it must execute once it is proposed */
  days: z.number().int().min(1, 'at least 1 day').max(60, 'at most 60 days'),
});

export const saveDraftInput = z.strictObject({
  /** null: a new one */
  id: idSchema.nullable(),
  /** of which it was edited; 0 for a new one. Another one by now is a conflict, and nothing is overwritten */
  version: z.number().int().min(0).max(1e6),
  marketSlug,
  title,
  summary,
  ...draftBody.shape,
});
export const saveDraftOutput = z.object({ id: z.string(), version: z.number().int() });

export const draftIdInput = z.strictObject({ id: idSchema });
export const listDraftsInput = z.strictObject({ workspaceSlug: slugSchema.optional() });

const draftRow = z.object({
  id: z.string(),
  title: z.string(),
  marketSlug: z.string(),
  marketName: z.string(),
  workspaceSlug: z.string(),
  workspaceName: z.string(),
  version: z.number().int(),
  createdBy: addressSchema,
  createdAt: z.date(),
  savedBy: addressSchema,
  savedAt: z.date(),
});
export const listDraftsOutput = z.array(draftRow);
export const draftDetail = draftRow.extend({
  summary: z.string(),
  ...draftBody.shape,
  discardedAt: z.date().nullable(),
  proposalId: z.string().nullable(),
});

export const draftChangeOutput = z.object({ changed: z.boolean() });
export const sponsorDraftInput = z.strictObject({ id: idSchema, version: z.number().int().min(1) });
export const sponsorDraftOutput = z.object({ id: z.string() });
