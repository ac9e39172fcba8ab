import { z } from 'zod';

/** What whoever proposes says of a change; the server asks for the same. */
export const proposalWords = {
  title: z.string().trim().min(3, 'At least 3 characters').max(120, 'At most 120 characters'),
  summary: z.string().trim().min(3, 'At least 3 characters').max(2000, 'At most 2000 characters'),
};

/** Within which a proposal must execute, unless somebody says otherwise. */
export const DEFAULT_DAYS = 14;
