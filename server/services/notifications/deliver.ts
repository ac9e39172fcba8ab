import { postGuarded, sendMail } from '@/server/adapters/outgoing';
import type { ServiceContext } from '../context';
import { signatureOf, mailWord, webhookKey } from './derived-keys';
import { mailText } from './mail-text';
import { forgetOld, markDelivered, markFailed, takeDue } from './rows';
import { type Message, messageSchema } from './schema';

const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 30_000;

type Due = Awaited<ReturnType<typeof takeDue>>[number];

/** Sends what is due; what isn't taken is tried again with growing pauses, for about an hour. */
export async function deliverDue(context: ServiceContext): Promise<number> {
  const { database, now } = context;
  const due = await takeDue(database, now());
  if (due.length > 0) await forgetOld(database, now());
  for (const one of due) {
    const failure = one.channel.stoppedAt ? 'stopped before it was sent' : await send(context, one);
    if (failure === null) await markDelivered(database, one.id, now());
    else await markFailed(database, one.id, failure, retryAt(one, now()));
  }
  return due.length;
}

function retryAt({ attempts, channel }: Due, now: Date): Date | null {
  if (channel.stoppedAt || attempts >= MOST_ATTEMPTS) return null;
  return new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** (attempts - 1));
}

async function send({ notifications, now }: ServiceContext, { id, channel, body }: Due): Promise<string | null> {
  const message = messageSchema.parse(body);
  const { origin, secret, mail } = notifications;
  if (channel.kind === 'webhook') return post(id, channel, message, notifications, now());
  if (mail === null) return 'this server has no mail server any more';
  const link = `${origin}/notifications/${channel.id}?word=${mailWord(secret, channel.id)}`;
  return sendMail(mail, { to: channel.target, ...mailText(message, link), stopAt: link });
}

/** A receiver knows a repeated message by its id, and that it is ours by the signature. */
async function post(
  id: string,
  channel: Due['channel'],
  message: Message,
  { secret, allowPrivate }: ServiceContext['notifications'],
  now: Date,
): Promise<string | null> {
  if (message.kind !== 'news') return `a webhook takes no message of kind ${message.kind}`;
  const body = JSON.stringify({ id, ...message.news });
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Homeostat',
    'homeostat-delivery': id,
    'homeostat-signature': signatureOf(webhookKey(secret, channel.id), body, now),
  };
  try {
    return await postGuarded({ url: channel.target, body, headers }, { allowPrivate });
  } catch (error) {
    // What was allowed when it was added may not be any more.
    return (error as Error).message;
  }
}
