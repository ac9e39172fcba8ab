import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { contractAccepts } from '@/server/adapters/chain/contract-signature';
import { application } from '@/server/services/application';
import { acceptSignIn } from '@/server/services/session/accept-sign-in';
import { issueNonce } from './nonce';
import { authOptions } from './options';

type AuthRoute = { params: Promise<{ nextauth: string[] }> };

/** All of next-auth's addresses under /api/auth. */
export async function serveAuth(request: NextRequest, route: AuthRoute): Promise<Response> {
  const { chain, database, chainSettings, origin, secret, logIncident } = await application();
  const options = authOptions({
    origin,
    secret,
    chainId: chainSettings.chainId,
    acceptSignIn: (accepted) => acceptSignIn(database, accepted, new Date()),
    contractAccepts: (address, message, signature) => contractAccepts(chain, address, message, signature),
    logIncident,
  });
  // next-auth types its handler for any of its three call styles and answers `any`.
  return (await NextAuth(request, route, options)) as Response;
}

/** A fresh nonce for a sign-in message. */
export async function serveNonce(): Promise<Response> {
  const { secret } = await application();
  return Response.json({ nonce: issueNonce(secret, Date.now()) }, { headers: { 'cache-control': 'no-store' } });
}
