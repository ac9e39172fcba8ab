import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { ApiContext } from './context';
import { readBounded } from './read-bounded';
import { appRouter } from './root';
import { isSameOrigin } from './same-origin';

const MAX_BODY_BYTES = 512 * 1024;
const MAX_CALLS_PER_REQUEST = 20;

export interface ApiSettings {
  /** at which this server is reached */
  readonly origin: string;
  readonly createContext: (request: Request) => Promise<ApiContext>;
}

const refuse = (status: number, message: string) => Response.json({ error: { message } }, { status });

/** All procedures over HTTP. Only this application's own pages may send what changes something. */
export async function apiHandler(request: Request, settings: ApiSettings): Promise<Response> {
  let bounded = request;
  if (request.method !== 'GET') {
    if (!isSameOrigin(request, settings.origin)) return refuse(403, `only pages of ${settings.origin} may send this`);
    const body = await readBounded(request, MAX_BODY_BYTES);
    if (body === null) return refuse(413, `body: longer than ${MAX_BODY_BYTES} bytes`);
    bounded = new Request(request.url, { method: request.method, headers: request.headers, body });
  }
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    maxBatchSize: MAX_CALLS_PER_REQUEST,
    req: bounded,
    router: appRouter,
    createContext: () => settings.createContext(bounded),
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
  });
}
