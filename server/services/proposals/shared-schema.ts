import { z } from 'zod';
import { checkStateSchema } from '../wire/check';
import { idSchema } from '../wire/slug';
import { proposalState } from './schema';

// How a proposal is told elsewhere: in a chat, in a forum.

const previewVerdict = z.object({ state: checkStateSchema, criticalShock: z.number().nullable() });
export const previewOutput = z.object({
  /** at which people reach the pages */
  origin: z.url(),
  number: z.number().int(),
  title: z.string(),
  state: proposalState,
  workspaceName: z.string(),
  marketName: z.string(),
  sentence: z.string(),
  before: previewVerdict,
  after: previewVerdict,
});

/** The page's own origin, for the link back: the server doesn't know under which of its names it was reached. */
export const proposalMarkdownInput = z.strictObject({ id: idSchema, origin: z.url({ protocol: /^https?$/ }).max(200) });
export const proposalMarkdownOutput = z.object({ markdown: z.string() });
