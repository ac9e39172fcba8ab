import { randomUUID } from 'node:crypto';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { getAddress, isAddress, type Address } from 'viem';
import { sessionCookie, SESSION_LIFETIME_SECONDS } from './session-cookie';
import { SignInError } from './sign-in-error';
import { type SignInExpectation, verifySignIn } from './verify-sign-in';

export interface AcceptedSignIn {
  readonly address: Address;
  readonly nonce: string;
  readonly nonceExpires: Date;
}

export interface AuthSettings {
  readonly origin: string;
  readonly chainId: number;
  readonly secret: string;
  /** Stores the nonce as used together with the audit row; false when it was used before. */
  readonly acceptSignIn: (accepted: AcceptedSignIn) => Promise<boolean>;
  /** what a contract at the address says of a signature; null where there is none */
  readonly contractAccepts: SignInExpectation['contractAccepts'];
  readonly logIncident: (incident: string, error: unknown) => void;
}

async function signIn(credentials: Record<string, string> | undefined, settings: AuthSettings) {
  const { address, nonce, nonceExpiresMilliseconds } = await verifySignIn(
    { message: String(credentials?.message ?? ''), signature: String(credentials?.signature ?? '') },
    { ...settings, nowMilliseconds: Date.now() },
  );
  const fresh = await settings.acceptSignIn({ address, nonce, nonceExpires: new Date(nonceExpiresMilliseconds) });
  if (!fresh) throw new SignInError('nonce: already used; sign in again with a new one');
  return { id: address };
}

/** Signing in with another wallet replaces the session; nothing is kept of the old address. */
export function authOptions(settings: AuthSettings): NextAuthOptions {
  const cookie = sessionCookie(settings.origin);
  return {
    secret: settings.secret,
    session: { strategy: 'jwt', maxAge: SESSION_LIFETIME_SECONDS },
    useSecureCookies: cookie.options.secure,
    cookies: { sessionToken: cookie },
    pages: { signIn: '/', signOut: '/', error: '/' },
    providers: [
      Credentials({
        id: 'ethereum',
        name: 'Ethereum',
        credentials: { message: { label: 'Message', type: 'text' }, signature: { label: 'Signature', type: 'text' } },
        // next-auth hands the text of what is thrown here to the browser: only our own refusals may pass.
        authorize: (credentials) =>
          signIn(credentials, settings).catch((error: unknown) => {
            if (error instanceof SignInError) throw error;
            const incident = randomUUID();
            settings.logIncident(incident, error);
            throw new SignInError(`sign-in failed on the server; incident ${incident}`);
          }),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { sub: user.id, signedInAt: Date.now() } : { sub: token.sub, signedInAt: token.signedInAt },
      session: ({ session, token }) => ({
        expires: session.expires,
        address: token.sub && isAddress(token.sub) ? getAddress(token.sub) : null,
      }),
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
