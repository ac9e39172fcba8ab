import { createHmac, timingSafeEqual } from 'node:crypto';

/** Keys that follow from the server's secret and a channel's id, so that no table holds them. */
const derive = (secret: string, purpose: string, id: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${id}`).digest('hex');

/** The key under which a webhook's messages are signed. */
export const webhookKey = (secret: string, channelId: string) => derive(secret, 'webhook', channelId);

/** The word in the links of a mailbox's messages. */
export const mailWord = (secret: string, channelId: string) => derive(secret, 'mail', channelId);

export const isMailWord = (secret: string, channelId: string, word: string): boolean =>
  timingSafeEqual(Buffer.from(mailWord(secret, channelId), 'hex'), Buffer.from(word, 'hex'));

/** The header `homeostat-signature`: seconds, and HMAC-SHA256 of `<seconds>.<body>`. */
export function signatureOf(key: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`;
}
