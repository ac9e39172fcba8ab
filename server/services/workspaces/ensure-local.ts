import type { Address } from 'viem';
import { audited, toJson, transact, unchanged, type Transaction } from '@/server/adapters/persistence';
import { readState } from '@/server/adapters/protocols/reference-perp';
import { parseMarket } from '@/server/domain/market';
import { DEFAULT_POLICY } from '@/server/domain/stability';
import type { ServiceContext } from '../context';
import type { Role } from '../wire/role';
import { computeReport } from '../markets/report';
import { readCurrentPolicy } from '../policies/read';
import { ensureMarket, type LocalMarket } from './ensure-market';

/** What stands on the local chain, as its deployment says. */
export interface LocalWorkspace {
  readonly chainId: number;
  readonly safe: Address;
  readonly controller: Address | null;
  readonly owners: readonly Address[];
  /** test account that tunes */
  readonly steward: Address;
  readonly markets: readonly LocalMarket[];
}

/** How a workspace is called, in addresses and on pages. */
interface WorkspaceName {
  readonly slug: string;
  readonly name: string;
}

const LOCAL: WorkspaceName = { slug: 'local', name: 'Local protocol' };
const lower = (address: string) => address.toLowerCase();

async function ensureWorkspace(
  transaction: Transaction,
  { chainId, safe, controller }: LocalWorkspace,
  { slug, name }: WorkspaceName,
) {
  const places = { chainId, safeAddress: lower(safe), controllerAddress: controller && lower(controller) };
  const found = await transaction.workspace.findUnique({ where: { slug } });
  if (!found)
    return {
      workspace: await transaction.workspace.create({ data: { slug, name, ...places } }),
      changes: ['workspace'],
    };
  const same = Object.entries(places).every(([key, value]) => found[key as keyof typeof places] === value);
  if (same) return { workspace: found, changes: [] };
  return {
    workspace: await transaction.workspace.update({ where: { id: found.id }, data: places }),
    changes: ['workspace addresses'],
  };
}

async function ensureRole(transaction: Transaction, workspaceId: string, address: Address, role: Role) {
  const key = { workspaceId, address: lower(address), role };
  if (await transaction.membership.findUnique({ where: { workspaceId_address_role: key } })) return [];
  await transaction.membership.create({ data: { ...key, grantedBy: 'system' } });
  return [`${role} ${key.address}`];
}

async function ensurePolicy(transaction: Transaction, workspaceId: string) {
  if ((await transaction.policy.count({ where: { workspaceId } })) > 0) return [];
  const body = toJson(DEFAULT_POLICY, 'policy');
  const note = 'The default policy of the model.';
  await transaction.policy.create({ data: { workspaceId, version: 1, body, note, createdBy: 'system' } });
  return ['policy 1'];
}

/**
 * Makes a workspace of the local chain, or brings it up to what the chain says. Doing it again changes nothing. Test
 * accounts become steward and, where they own the Safe, viewers; an admin comes from the `homeostat` command alone.
 *
 * @returns what was made or changed
 */
export async function ensureLocalWorkspace(
  { chain, database }: Pick<ServiceContext, 'chain' | 'database'>,
  local: LocalWorkspace,
  name: WorkspaceName = LOCAL,
): Promise<readonly string[]> {
  const states = await Promise.all(local.markets.map(({ address }) => readState(chain, address)));
  const changed = await transact(
    'system',
    'workspace.ensureLocal',
    async (transaction) => {
      const { workspace, changes } = await ensureWorkspace(transaction, local, name);
      changes.push(...(await ensurePolicy(transaction, workspace.id)));
      changes.push(...(await ensureRole(transaction, workspace.id, local.steward, 'steward')));
      for (const owner of local.owners) changes.push(...(await ensureRole(transaction, workspace.id, owner, 'viewer')));
      for (const [index, market] of local.markets.entries())
        changes.push(...(await ensureMarket(transaction, workspace.id, market, states[index])));
      if (changes.length === 0) return unchanged(changes);
      return audited(changes, { subject: workspace.id, workspaceId: workspace.id, details: { changes } });
    },
    database,
  );
  await computeReports(database, name.slug);
  return changed;
}

/** So that the first page of all has verdicts to show. */
async function computeReports(database: ServiceContext['database'], slug: string) {
  const markets = await database.market.findMany({
    where: { workspace: { slug } },
    include: { currentConfiguration: true },
  });
  for (const market of markets) {
    const { policy } = await readCurrentPolicy(database, market.workspaceId);
    await computeReport(database, market, parseMarket(market.currentConfiguration?.config), policy);
  }
}
