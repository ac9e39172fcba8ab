import {
  answerMailLink,
  myEmail,
  readMailLink,
  subscribe,
  unsubscribe,
} from '@/server/services/notifications/mailboxes';
import { addWebhook, listWebhooks, removeWebhook } from '@/server/services/notifications/webhooks';
import { procedure, router } from '../trpc';
import {
  addWebhookInput,
  addWebhookOutput,
  answerMailLinkInput,
  channelChangeOutput,
  channelIdInput,
  listWebhooksInput,
  listWebhooksOutput,
  mailLinkInput,
  mailLinkOutput,
  myEmailInput,
  myEmailOutput,
  subscribeInput,
  subscribeOutput,
} from '../schemas/notifications';

export const notificationsRouter = router({
  webhooks: procedure
    .input(listWebhooksInput)
    .output(listWebhooksOutput)
    .query(({ ctx, input }) => listWebhooks(ctx, input)),
  addWebhook: procedure
    .input(addWebhookInput)
    .output(addWebhookOutput)
    .mutation(({ ctx, input }) => addWebhook(ctx, input)),
  removeWebhook: procedure
    .input(channelIdInput)
    .output(channelChangeOutput)
    .mutation(({ ctx, input }) => removeWebhook(ctx, input)),
  email: procedure
    .input(myEmailInput)
    .output(myEmailOutput)
    .query(({ ctx, input }) => myEmail(ctx, input)),
  subscribe: procedure
    .input(subscribeInput)
    .output(subscribeOutput)
    .mutation(({ ctx, input }) => subscribe(ctx, input)),
  unsubscribe: procedure
    .input(channelIdInput)
    .output(channelChangeOutput)
    .mutation(({ ctx, input }) => unsubscribe(ctx, input)),
  mailLink: procedure
    .input(mailLinkInput)
    .output(mailLinkOutput)
    .query(({ ctx, input }) => readMailLink(ctx, input)),
  answerMailLink: procedure
    .input(answerMailLinkInput)
    .output(mailLinkOutput)
    .mutation(({ ctx, input }) => answerMailLink(ctx, input)),
});
