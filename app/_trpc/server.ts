import { createTRPCClient, httpLink } from '@trpc/client';
import { cache } from 'react';
import { headers } from 'next/headers';
import superjson from 'superjson';
import { serveApi, type AppRouter, type RouterOutputs } from '@/server/api';

const PATIENCE_MILLISECONDS = 1500;

/** The API inside this process, as whoever sent the request that is being rendered. */
async function apiHere() {
  const cookie = (await headers()).get('cookie') ?? '';
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: 'http://localhost/api/trpc',
        transformer: superjson,
        headers: { cookie },
        fetch: (url, options) => serveApi(new Request(url, options as RequestInit)),
      }),
    ],
  });
}

/** A proposal as anybody sees it; null where there is none, or it can't be read at once. Once per request. */
export const readProposal = cache(async (id: string): Promise<RouterOutputs['proposals']['preview'] | null> => {
  const api = await apiHere();
  return api.proposals.preview.query({ id }).catch(() => null);
});

/**
 * Who is asking and on which chain, so that the first paint knows both. Null where that isn't known at once: the
 * browser then asks by itself.
 */
export async function readMe(): Promise<RouterOutputs['session']['me'] | null> {
  const api = await apiHere();
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, null));
  return Promise.race([api.session.me.query().catch(() => null), late]);
}
