import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { SignInError } from './sign-in-error';

/** How long a person may take to sign. */
export const NONCE_LIFETIME_SECONDS = 600;

const TIME_DIGITS = 12;
const RANDOM_DIGITS = 32;
const SEAL_DIGITS = 32;

function seal(body: string, secret: string): string {
  return createHmac('sha256', secret).update(`sign-in nonce ${body}`).digest('hex').slice(0, SEAL_DIGITS);
}

/**
 * A nonce that only this server can have made: time, randomness and their seal. Issuing writes nothing, so nobody can
 * fill the database by asking; a nonce is stored when it is used.
 */
export function issueNonce(secret: string, nowMilliseconds: number): string {
  const time = Math.floor(nowMilliseconds).toString(16).padStart(TIME_DIGITS, '0');
  const body = time + randomBytes(RANDOM_DIGITS / 2).toString('hex');
  return body + seal(body, secret);
}

/** @returns when the nonce expires, ms since 1970; throws where this server didn't issue it or it is too old. */
export function checkNonce(nonce: string, secret: string, nowMilliseconds: number): number {
  const body = nonce.slice(0, TIME_DIGITS + RANDOM_DIGITS);
  const expected = Buffer.from(seal(body, secret));
  const found = Buffer.from(nonce.slice(TIME_DIGITS + RANDOM_DIGITS));
  if (expected.length !== found.length || !timingSafeEqual(expected, found))
    throw new SignInError('nonce: this server did not issue it; ask for a new one and sign again');
  const expires = parseInt(body.slice(0, TIME_DIGITS), 16) + NONCE_LIFETIME_SECONDS * 1000;
  if (nowMilliseconds >= expires)
    throw new SignInError(`nonce: older than ${NONCE_LIFETIME_SECONDS} s; ask for a new one and sign again`);
  return expires;
}
