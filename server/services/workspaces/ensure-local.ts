import type { Address } from 'viem';
import type { Transaction } from '@/server/adapters/persistence';
import type { ServiceContext } from '../context';
import type { Role } from '../wire/role';
import { type KnownWorkspace, storeWorkspace, type WorkspaceName } from './store-workspace';

/** What stands on the local chain, as its deployment says. */
export interface LocalWorkspace extends KnownWorkspace {
  readonly owners: readonly Address[];
  /** test account that tunes */
  readonly steward: Address;
}

const LOCAL: WorkspaceName = { slug: 'local', name: 'Local protocol' };
const lower = (address: string) => address.toLowerCase();

async function ensureRole(transaction: Transaction, workspaceId: string, address: Address, role: Role) {
  const key = { workspaceId, address: lower(address), role };
  if (await transaction.membership.findUnique({ where: { workspaceId_address_role: key } })) return [];
  await transaction.membership.create({ data: { ...key, grantedBy: 'system' } });
  return [`${role} ${key.address}`];
}

/**
 * Makes a workspace of the local chain, or brings it up to what the chain says. Test accounts become steward and, where
 * they own the Safe, viewers; an admin comes from the `homeostat` command alone.
 *
 * @returns what was made or changed
 */
export function ensureLocalWorkspace(
  context: Pick<ServiceContext, 'chain' | 'database'>,
  local: LocalWorkspace,
  name: WorkspaceName = LOCAL,
): Promise<readonly string[]> {
  return storeWorkspace(context, local, name, 'workspace.ensureLocal', async (transaction, workspaceId) => {
    const changes = await ensureRole(transaction, workspaceId, local.steward, 'steward');
    for (const owner of local.owners) changes.push(...(await ensureRole(transaction, workspaceId, owner, 'viewer')));
    return changes;
  });
}
