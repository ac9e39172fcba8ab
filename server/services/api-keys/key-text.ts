import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `homeostat_<handle>_<secret>`: 72 random bits to find it by, 256 to prove it. */
const FORM = /^homeostat_([0-9a-f]{18})_([0-9a-f]{64})$/;

export function newKey() {
  const handle = randomBytes(9).toString('hex');
  const secret = randomBytes(32).toString('hex');
  return { handle, key: `homeostat_${handle}_${secret}`, secretHash: hashOf(secret) };
}

/** Both halves, or null where the text is no key. */
export function parseKey(text: string): { readonly handle: string; readonly secret: string } | null {
  const [, handle, secret] = FORM.exec(text) ?? [];
  return handle && secret ? { handle, secret } : null;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** In the same time whatever the secret is. */
export const isSecretOf = (secret: string, secretHash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(secretHash, 'hex'));
