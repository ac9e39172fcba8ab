import { publicClient } from '@/server/adapters/chain/public-client';
import type { LocalDeployment } from '@/server/adapters/chain/local';
import { connect } from '@/server/adapters/persistence';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { progress, since } from './progress';

/** Stores the local chain's workspace, markets and roles, and the configurations that the chain holds by now. */
export async function seedWorkspace(databaseUrl: string, rpcUrl: string, deployment: LocalDeployment): Promise<void> {
  const began = performance.now();
  const database = connect(databaseUrl, 2);
  try {
    const changes = await ensureLocalWorkspace({ chain: publicClient(rpcUrl), database }, deployment);
    const what = changes.length === 0 ? 'as before' : `${changes.length} changes`;
    progress('workspace', `${what} (${since(began)})`);
  } finally {
    await database.$disconnect();
  }
}
