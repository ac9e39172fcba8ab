import { z } from 'zod';
import { addressSchema } from '../wire/hex';
import { idSchema, slugSchema } from '../wire/slug';

const kind = z.enum(['comment', 'approve', 'object']);
const MOST_CHARACTERS = 4_000;

/**
 * comment: by whoever has a role here, granted or on chain, at any time · approve, object (asks for changes): by a steward other than its author, while the
 * proposal waits
 */
export const addReviewInput = z
  .strictObject({
    proposalId: idSchema,
    kind,
    text: z.string().trim().max(MOST_CHARACTERS, `at most ${MOST_CHARACTERS} characters`),
  })
  .refine(({ kind: said, text }) => said === 'approve' || text.length > 0, {
    path: ['text'],
    error: 'text is missing: only an approval needs no words',
  });
export const addReviewOutput = z.object({ id: z.string() });

export const withdrawReviewInput = z.strictObject({ id: idSchema });
export const withdrawReviewOutput = z.object({ changed: z.boolean() });

export const listReviewsInput = z.strictObject({ proposalId: idSchema });
export const listReviewsOutput = z.object({
  /** approvals by stewards other than the author that the workspace asks for */
  approvalsRequired: z.number().int(),
  approvals: z.number().int(),
  reviews: z.array(
    z.object({
      id: z.string(),
      author: addressSchema,
      kind,
      /** null once withdrawn */
      text: z.string().nullable(),
      at: z.date(),
      withdrawnAt: z.date().nullable(),
      /** an approval or objection that counts now */
      counts: z.boolean(),
    }),
  ),
});

export const setApprovalsInput = z.strictObject({
  workspaceSlug: slugSchema,
  approvalsRequired: z.number().int().min(0, 'at least 0').max(5, 'at most 5'),
});
export const setApprovalsOutput = z.object({ changed: z.boolean() });

export const approvalsInput = z.strictObject({ workspaceSlug: slugSchema });
export const approvalsOutput = z.object({ approvalsRequired: z.number().int() });
