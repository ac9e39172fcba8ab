import { decode } from 'next-auth/jwt';
import { getAddress, isAddress, type Address } from 'viem';
import { sessionCookie, SESSION_LIFETIME_SECONDS } from './session-cookie';

export interface Session {
  readonly address: Address | null;
  /** why there is no session although a cookie came along */
  readonly notice: string | null;
}

export interface SessionSettings {
  readonly origin: string;
  readonly secret: string;
}

const EXPIRED = 'session expired: sign in again';

function cookieValue(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}

/** Whose request this is. A cookie says who somebody is, never what they may do. */
export async function readSession(headers: Headers, settings: SessionSettings, now: number): Promise<Session> {
  const token = cookieValue(headers.get('cookie'), sessionCookie(settings.origin).name);
  if (token === null) return { address: null, notice: null };
  // decode throws for a token that has expired, was sealed with another secret, or is no token at all.
  const claims = await decode({ token, secret: settings.secret }).catch(() => null);
  const address = claims?.sub;
  const signedInAt = claims?.signedInAt;
  if (!address || !isAddress(address, { strict: false }) || typeof signedInAt !== 'number')
    return { address: null, notice: EXPIRED };
  // Reading a session renews the cookie; the sign-in itself doesn't get any younger by that.
  if (now >= signedInAt + SESSION_LIFETIME_SECONDS * 1000) return { address: null, notice: EXPIRED };
  return { address: getAddress(address), notice: null };
}
