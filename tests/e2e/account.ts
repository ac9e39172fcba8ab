import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import superjson from 'superjson';
import { privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';
import type { Hex } from 'viem';
import type { AppRouter } from '@/server/api';
import { ask } from './sign-in-request';
import { signInMessage } from './sign-in-message';

export type Api = ReturnType<typeof createTRPCClient<AppRouter>>;

/** The API as a page of the product calls it, with or without a session's cookie. */
export function api(origin: string, cookie = ''): Api {
  const headers = { origin, cookie, 'sec-fetch-site': 'same-origin' };
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/api/trpc`, transformer: superjson, headers })],
  });
}

/** Somebody who has signed in, without a browser. */
export interface Account {
  readonly wallet: PrivateKeyAccount;
  readonly cookie: string;
  readonly api: Api;
}

export async function signedIn(origin: string, privateKey: Hex): Promise<Account> {
  const wallet = privateKeyToAccount(privateKey);
  const message = await signInMessage(origin, wallet.address);
  const { cookie, error } = await ask(origin, message, await wallet.signMessage({ message }));
  if (cookie === null) throw new Error(`${wallet.address} could not sign in: ${error}`);
  return { wallet, cookie, api: api(origin, cookie) };
}

/** The refusal of a call, as the page gets it; undefined when it was not refused. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { httpStatus, facts } = (error as TRPCClientError<AppRouter>).data ?? {};
    return { message: error.message, status: httpStatus, facts };
  }
  return undefined;
}
