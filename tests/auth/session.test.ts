import { encode } from 'next-auth/jwt';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it } from 'vitest';
import { readSession } from '@/server/auth/session';
import { sessionCookie, SESSION_LIFETIME_SECONDS } from '@/server/auth/session-cookie';

const settings = { origin: 'http://127.0.0.1:3000', secret: 'a secret of this test' };
const { name } = sessionCookie(settings.origin);
const { address } = privateKeyToAccount(generatePrivateKey());
const now = Date.now();

async function read(claims: Record<string, unknown>, options: { maxAge?: number; secret?: string } = {}) {
  const token = await encode({ token: claims, secret: settings.secret, maxAge: 3600, ...options });
  return readSession(new Headers({ cookie: `other=1; ${name}=${token}` }), settings, now);
}

const EXPIRED = { address: null, notice: 'session expired: sign in again' };

describe('readSession', () => {
  it('names the address of a valid session', async () => {
    expect(await read({ sub: address, signedInAt: now - 1000 })).toEqual({ address, notice: null });
  });

  it('says nothing where there is no cookie', async () => {
    expect(await readSession(new Headers(), settings, now)).toEqual({ address: null, notice: null });
  });

  it('says that a session expired', async () => {
    expect(await read({ sub: address, signedInAt: now }, { maxAge: -60 })).toEqual(EXPIRED);
    const tooLongAgo = now - SESSION_LIFETIME_SECONDS * 1000;
    expect(await read({ sub: address, signedInAt: tooLongAgo })).toEqual(EXPIRED);
  });

  it('trusts no token of another secret, without a sign-in time, or without an address', async () => {
    expect(await read({ sub: address, signedInAt: now }, { secret: 'another' })).toEqual(EXPIRED);
    expect(await read({ sub: address })).toEqual(EXPIRED);
    expect(await read({ sub: 'somebody', signedInAt: now })).toEqual(EXPIRED);
    const rubbish = new Headers({ cookie: `${name}=rubbish` });
    expect(await readSession(rubbish, settings, now)).toEqual(EXPIRED);
  });
});

describe('sessionCookie', () => {
  it('is bound to the host over https, and never readable by scripts', () => {
    expect(sessionCookie('https://homeostat.example')).toEqual({
      name: '__Host-homeostat.session',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    });
    expect(sessionCookie('http://127.0.0.1:3000').options).toMatchObject({ httpOnly: true, secure: false });
  });
});
