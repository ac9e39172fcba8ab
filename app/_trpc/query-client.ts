import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import superjson from 'superjson';

const MINUTE = 60_000;

/** An answer from the server that says no is final; only what didn't reach it is asked again. */
function retry(failures: number, error: unknown): boolean {
  const refused = error instanceof TRPCClientError && error.data !== undefined && error.data !== null;
  return !refused && failures < 2;
}

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: MINUTE / 2, retry },
      dehydrate: {
        serializeData: superjson.serialize,
        // Queries that are still under way are sent too; the browser takes them up.
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
