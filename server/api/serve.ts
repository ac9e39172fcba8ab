import { readSession } from '@/server/auth';
import { application, serviceContext } from '@/server/services/application';
import { chainProxy } from './chain-proxy';
import { apiHandler } from './http';

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

/** /api/chain: JSON-RPC for the application's own pages. */
export async function serveChain(request: Request): Promise<Response> {
  const { rpcUrl, chainSettings, origin } = await application();
  return chainProxy(request, { rpcUrl, origin, chainId: chainSettings.chainId, isLocal: chainSettings.isLocal });
}
