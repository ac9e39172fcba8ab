import { z } from 'zod';
import { addressSchema } from '../wire/hex';
import { slugSchema } from '../wire/slug';

export const listAuditInput = z.strictObject({
  workspaceSlug: slugSchema,
  /** entries before this one, for the next page */
  before: z
    .string()
    .regex(/^\d{1,18}$/, 'expected the `next` of an earlier page')
    .nullish(),
  limit: z.number().int().min(1).max(200).default(50),
});

export const listAuditOutput = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      at: z.date(),
      actor: z.union([addressSchema, z.literal('system')]),
      action: z.string(),
      subject: z.string(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  /** pass as `before`; null at the end */
  next: z.string().nullable(),
});
