import { z } from 'zod';
import { idSchema } from '../wire/slug';

export const overrideCheckInput = z.strictObject({
  proposalId: idSchema,
  checkName: z.string().min(1).max(80),
  /** what the check says, as the admin read it: an answer to anything else is refused */
  found: z.string().max(4_000),
  reason: z.string().trim().min(10, 'at least 10 characters: it is shown for ever').max(1_000),
});
export const overrideCheckOutput = z.object({ id: z.string() });
