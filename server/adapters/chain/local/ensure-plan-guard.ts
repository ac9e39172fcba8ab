import { PLAN_GUARD_CODE } from '../everywhere.generated';
import { playing } from './accounts';
import { ensureContract, ensureFactory } from './create2';
import { localClient } from './local-client';

/** What every plan begins with, on a chain that doesn't have it yet. */
export async function ensurePlanGuard(rpcUrl: string): Promise<void> {
  const client = localClient(rpcUrl);
  const [deployer] = playing('deployer');
  await ensureFactory(client);
  await ensureContract(client, deployer, PLAN_GUARD_CODE.creation);
}
