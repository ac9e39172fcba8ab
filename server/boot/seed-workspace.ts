import { publicClient } from '@/server/adapters/chain/public-client';
import { connect } from '@/server/adapters/persistence';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { progress, since } from './progress';
import type { StartedDeployment } from './started-chain';

/** Stores the local chain's workspaces, markets and roles, and the configurations that the chain holds by now. */
export async function seedWorkspace(databaseUrl: string, rpcUrl: string, deployment: StartedDeployment): Promise<void> {
  const began = performance.now();
  const database = connect(databaseUrl, 2);
  try {
    const context = { chain: publicClient(rpcUrl), database };
    const changes = [
      ...(await ensureLocalWorkspace(context, deployment)),
      ...(await ensureLocalWorkspace(context, deployment.dao, { slug: 'local-dao', name: 'Local DAO' })),
    ];
    const what = changes.length === 0 ? 'as before' : `${changes.length} changes`;
    progress('workspace', `${what} (${since(began)})`);
  } finally {
    await database.$disconnect();
  }
}
