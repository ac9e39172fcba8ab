'use client';

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { useState, type ReactNode } from 'react';
import superjson from 'superjson';
import type { AppRouter } from '@/server/api';
import { createQueryClient } from './query-client';

const context = createTRPCContext<AppRouter>();
export const useApi = context.useTRPC;
/** For a call that is neither a query nor started by hand. */
export const useApiClient = context.useTRPCClient;

let browserQueryClient: QueryClient | undefined;
/** One for the browser's life; a new one for every request on the server. */
function queryClientHere() {
  if (typeof window === 'undefined') return createQueryClient();
  return (browserQueryClient ??= createQueryClient());
}

/** Within Safe's interface nobody is signed in, even where the browser would send a session's cookie along. */
const request: typeof fetch = (url, options) =>
  fetch(url, window.location.pathname.startsWith('/safe-app') ? { ...options, credentials: 'omit' } : options);

export function ApiProvider({ children }: { children: ReactNode }) {
  const queryClient = queryClientHere();
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: ({ type }) => type === 'subscription',
          true: httpSubscriptionLink({ url: '/api/trpc', transformer: superjson }),
          false: httpBatchLink({ url: '/api/trpc', transformer: superjson, maxURLLength: 4000, fetch: request }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
