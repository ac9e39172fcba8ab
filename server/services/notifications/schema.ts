import { z } from 'zod';
import { idSchema, slugSchema } from '../wire/slug';

const workspace = z.strictObject({ workspaceSlug: slugSchema });

const delivery = z.object({
  at: z.date(),
  state: z.enum(['delivered', 'waiting', 'given up']),
  attempts: z.number().int(),
  /** why the last attempt failed */
  reason: z.string().nullable(),
});

export const listWebhooksInput = workspace;
export const listWebhooksOutput = z.array(
  z.object({
    id: z.string(),
    /** scheme and host alone: the rest may be a secret */
    host: z.string(),
    createdAt: z.date(),
    /** the latest first */
    deliveries: z.array(delivery),
  }),
);

export const addWebhookInput = workspace.extend({ url: z.string().trim().min(1).max(2_000) });
/** `key` signs every message: HMAC-SHA256 of `<timestamp>.<body>`. */
export const addWebhookOutput = z.object({ id: z.string(), key: z.string() });
export const channelIdInput = z.strictObject({ id: idSchema });
export const channelChangeOutput = z.object({ changed: z.boolean() });

export const myEmailInput = workspace;
export const myEmailOutput = z.object({
  /** false: this server has no mail server */
  offered: z.boolean(),
  subscription: z.object({ id: z.string(), email: z.string(), confirmed: z.boolean() }).nullable(),
});
export const subscribeInput = workspace.extend({ email: z.email().max(200) });
export const subscribeOutput = z.object({ id: z.string() });

/** From the link in an e-mail: whoever has it reads that mailbox. */
export const mailLinkInput = z.strictObject({
  id: idSchema,
  word: z.string().regex(/^[0-9a-f]{64}$/, 'not a whole link'),
});
export const mailLinkOutput = z.object({
  workspaceName: z.string(),
  /** with most of it hidden */
  email: z.string(),
  state: z.enum(['asked', 'confirmed', 'stopped']),
});
export const answerMailLinkInput = mailLinkInput.extend({ answer: z.enum(['confirm', 'stop']) });

/** What a webhook is sent, and what an e-mail is written from. */
const proposalNews = z.object({
  type: z.literal('proposal.changed'),
  at: z.iso.datetime(),
  proposal: z.object({
    id: z.string(),
    number: z.number().int(),
    title: z.string(),
    workspace: z.string(),
    market: z.string(),
    link: z.string(),
    /** null where it is news itself */
    stateBefore: z.string().nullable(),
    state: z.string(),
    waitsFor: z.string(),
    /** checks that block it now, and those that did not before */
    blocking: z.array(z.string()),
    newlyBlocking: z.array(z.string()),
  }),
});
export type ProposalNews = z.infer<typeof proposalNews>;

export const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('news'), news: proposalNews }),
  z.object({ kind: z.literal('confirm') }),
]);
export type Message = z.infer<typeof messageSchema>;
