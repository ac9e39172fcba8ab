import { z } from 'zod';
import { addressSchema, hashSchema } from '../wire/hex';
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
      /** null: written before entries were chained */
      hash: hashSchema.nullable(),
    }),
  ),
  /** pass as `before`; null at the end */
  next: z.string().nullable(),
});

export const auditChainInput = z.strictObject({ workspaceSlug: slugSchema });

const headSchema = z.object({ position: z.number().int(), hash: z.string() }).nullable();

export const verifyAuditOutput = z.object({
  entries: z.number().int(),
  /** written before there were chains; the first chained entry covers them all */
  unchained: z.number().int(),
  broken: z
    .object({
      position: z.number().int(),
      what: z.enum(['missing', 'out of order', 'broken link', 'altered', 'cut off']),
      found: z.string(),
      expected: z.string(),
    })
    .nullable(),
  head: headSchema,
});

export const exportAuditOutput = z.object({ jsonLines: z.string(), head: headSchema });
