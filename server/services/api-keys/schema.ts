import { z } from 'zod';
import { addressSchema } from '../wire/hex';
import { idSchema, slugSchema } from '../wire/slug';

/** What a key may read of its workspace. */
export const SCOPES = ['markets', 'proposals', 'stress', 'policy', 'audit'] as const;
const scopeSchema = z.enum(SCOPES);
export type Scope = z.infer<typeof scopeSchema>;

/** Requests that one key may make in a minute. */
export const REQUESTS_PER_MINUTE = 120;

export const listApiKeysInput = z.strictObject({ workspaceSlug: slugSchema });
export const listApiKeysOutput = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** how the key begins */
    handle: z.string(),
    scopes: z.array(scopeSchema),
    createdBy: addressSchema,
    createdAt: z.date(),
    expiresAt: z.date().nullable(),
    revokedAt: z.date().nullable(),
    /** to the minute */
    lastUsedAt: z.date().nullable(),
  }),
);

export const createApiKeyInput = z.strictObject({
  workspaceSlug: slugSchema,
  name: z.string().trim().min(3, 'at least 3 characters').max(80, 'at most 80 characters'),
  scopes: z
    .array(scopeSchema)
    .min(1, 'at least one area')
    .transform((scopes) => SCOPES.filter((one) => scopes.includes(one))),
  /** null: until it is revoked */
  days: z.number().int().min(1, 'at least 1 day').max(366, 'at most 366 days').nullable(),
});
/** The key itself is told once and never again. */
export const createApiKeyOutput = z.object({ id: z.string(), key: z.string() });

export const revokeApiKeyInput = z.strictObject({ id: idSchema });
export const revokeApiKeyOutput = z.object({ changed: z.boolean() });
