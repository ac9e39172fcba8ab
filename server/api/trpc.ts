import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import type { ApiContext } from './context';
import { ApiError, toApiError } from './error-mapping';

const t = initTRPC.context<ApiContext>().create({
  transformer: superjson,
  // Stack traces stay on the server, whatever NODE_ENV says.
  isDev: false,
  // Server-sent events: a sign of life now and then keeps proxies from closing a quiet stream; a browser that hears
  // nothing for longer asks again.
  sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 15_000 } },
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { ...shape.data, facts: error instanceof ApiError ? error.facts : null },
  }),
});

const mapErrors = t.middleware(async ({ next, ctx }) => {
  const result = await next();
  if (!result.ok) throw toApiError(result.error, ctx.logIncident);
  return result;
});

export const router = t.router;
/** Every procedure: errors leave through `toApiError`. */
export const procedure = t.procedure.use(mapErrors);
