import { readSession } from '@/server/auth';
import { application, serviceContext } from '@/server/services/application';
import { chainProxy } from './chain-proxy';
import { apiHandler } from './http';
import { PREFIX, restHandler } from './rest/handler';
import { openApiDocument } from './rest/openapi';

/** /api/trpc: every procedure. */
export async function serveApi(request: Request): Promise<Response> {
  const app = await application();
  return apiHandler(request, {
    origin: app.origin,
    createContext: async ({ headers }) => {
      const session = await readSession(headers, app, Date.now());
      return { ...serviceContext(app, { kind: 'session', ...session }), logIncident: app.logIncident };
    },
  });
}

/** Made once: it takes no key, and anybody may ask for it as often as they like. */
let description: ReturnType<typeof openApiDocument> | undefined;

/** /api/v1: what is published, for machines with a key. Nobody is signed in there, whatever cookie comes along. */
export async function serveRest(request: Request): Promise<Response> {
  const app = await application();
  if (new URL(request.url).pathname === `${PREFIX}/openapi.json`)
    return Response.json((description ??= openApiDocument(app.origin)));
  const nobody = { kind: 'session', address: null, notice: null } as const;
  return restHandler(request, { ...serviceContext(app, nobody), logIncident: app.logIncident });
}

/** /api/chain: JSON-RPC for the application's own pages. */
export async function serveChain(request: Request): Promise<Response> {
  const { rpcUrl, chainSettings, origin } = await application();
  return chainProxy(request, { rpcUrl, origin, chainId: chainSettings.chainId, isLocal: chainSettings.isLocal });
}
