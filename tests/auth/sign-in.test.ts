import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { createSiweMessage } from 'viem/siwe';
import { beforeEach, describe, expect, it } from 'vitest';
import { issueNonce } from '@/server/auth/nonce';
import { authOptions, type AcceptedSignIn } from '@/server/auth/options';
import { readSession } from '@/server/auth/session';

const origin = 'https://homeostat.example';
const secret = 'a secret of this test, long enough';
const used = new Set<string>();
const incidents: unknown[] = [];
let acceptSignIn = async ({ nonce }: AcceptedSignIn) => !used.has(nonce) && !!used.add(nonce);

const options = () =>
  authOptions({
    origin,
    secret,
    chainId: 1,
    acceptSignIn: (accepted) => acceptSignIn(accepted),
    contractAccepts: () => Promise.resolve(null),
    logIncident: (_, error) => void incidents.push(error),
  });

interface Asked {
  readonly method?: string;
  readonly body?: Record<string, string>;
  readonly cookies?: Record<string, string>;
}

/** next-auth's own handler, asked as a server would. */
async function ask(action: 'csrf' | 'callback' | 'session', { method = 'GET', body = {}, cookies = {} }: Asked = {}) {
  process.env.NEXTAUTH_URL = origin;
  const nextauth = action === 'callback' ? ['callback', 'ethereum'] : [action];
  const request = { query: { nextauth }, method, headers: { host: 'homeostat.example' }, cookies, body };
  const answer = { setCookies: [] as string[], sent: null as unknown };
  const response = {
    status: () => response,
    getHeader: () => answer.setCookies,
    setHeader: (name: string, value: string[]) => {
      if (name === 'Set-Cookie') answer.setCookies = value;
      return response;
    },
    json: (sent: unknown) => void (answer.sent = sent),
    send: (sent: unknown) => void (answer.sent = sent),
    end: () => undefined,
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options());
  const set = Object.fromEntries(
    answer.setCookies.map((cookie) => {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      return [name, decodeURIComponent(value)];
    }),
  );
  return { ...answer, set };
}

const errorOf = (sent: unknown) => new URL((sent as { url: string }).url, origin).searchParams.get('error');

async function signIn(account = privateKeyToAccount(generatePrivateKey()), nonce = issueNonce(secret, Date.now())) {
  const csrf = await ask('csrf');
  const { csrfToken } = csrf.sent as { csrfToken: string };
  const message = createSiweMessage({
    address: account.address,
    chainId: 1,
    domain: 'homeostat.example',
    uri: origin,
    version: '1',
    nonce,
    issuedAt: new Date(),
    expirationTime: new Date(Date.now() + 60_000),
  });
  const signature = await account.signMessage({ message });
  const answer = await ask('callback', {
    method: 'POST',
    body: { csrfToken, message, signature, json: 'true' },
    cookies: csrf.set,
  });
  return { account, nonce, answer, error: errorOf(answer.sent) };
}

const session = (set: Record<string, string>) =>
  readSession(
    new Headers({
      cookie: Object.entries(set)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
    }),
    { origin, secret },
    Date.now(),
  );

beforeEach(() => incidents.splice(0));

describe('signing in', () => {
  it('starts a session for the address that signed, in a cookie that scripts and other sites can not use', async () => {
    const { account, answer, error } = await signIn();
    expect(error).toBeNull();
    const cookie = answer.setCookies.find((one) => one.startsWith('__Host-homeostat.session='));
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
    expect(await session(answer.set)).toEqual({ address: account.address, notice: null });
    expect(await session({})).toEqual({ address: null, notice: null });
  });

  it('replaces the session when another wallet signs in', async () => {
    const first = await signIn();
    const second = await signIn();
    expect(await session({ ...first.answer.set, ...second.answer.set })).toMatchObject({
      address: second.account.address,
    });
  });

  it('renews the cookie without making the sign-in younger', async () => {
    const { account, answer } = await signIn();
    const renewed = await ask('session', { cookies: answer.set });
    expect(renewed.sent).toMatchObject({ address: account.address });
    const later = Date.now() + 8 * 3600 * 1000;
    const cookie = Object.entries(renewed.set)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    expect(await readSession(new Headers({ cookie }), { origin, secret }, later)).toEqual({
      address: null,
      notice: 'session expired: sign in again',
    });
  });

  it('takes a nonce once', async () => {
    const { account, nonce } = await signIn();
    const again = await signIn(account, nonce);
    expect(again.error).toBe('nonce: already used; sign in again with a new one');
    expect(await session(again.answer.set)).toEqual({ address: null, notice: null });
  });

  it('starts nothing without the CSRF token', async () => {
    const { account } = await signIn();
    const message = 'anything';
    const answer = await ask('callback', {
      method: 'POST',
      body: { csrfToken: 'made up', message, signature: await account.signMessage({ message }) },
    });
    expect(await session(answer.set)).toEqual({ address: null, notice: null });
  });

  it('hides what failed inside', async () => {
    const before = acceptSignIn;
    acceptSignIn = () => Promise.reject(new Error('connection to postgresql://user:hunter2@db failed'));
    const { error, answer } = await signIn();
    acceptSignIn = before;
    expect(error).toMatch(/^sign-in failed on the server; incident [0-9a-f-]{36}$/);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(String(incidents[0])).toContain('hunter2');
  });
});
