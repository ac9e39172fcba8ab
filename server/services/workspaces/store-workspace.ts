import type { Address } from 'viem';
import { audited, toJson, transact, unchanged, type Action, type Transaction } from '@/server/adapters/persistence';
import { readState } from '@/server/adapters/protocols/reference-perp';
import { parseMarket } from '@/server/domain/market';
import { DEFAULT_POLICY } from '@/server/domain/stability';
import type { ServiceContext } from '../context';
import { computeReport } from '../markets/report';
import { readCurrentPolicy } from '../policies/read';
import { ensureMarket, type KnownMarket } from './ensure-market';

/** A protocol as it stands on a chain. */
export interface KnownWorkspace {
  readonly chainId: number;
  readonly safe: Address;
  readonly controller: Address | null;
  readonly markets: readonly KnownMarket[];
}

/** How a workspace is called, in addresses and on pages. */
export interface WorkspaceName {
  readonly slug: string;
  readonly name: string;
}

const lower = (address: string) => address.toLowerCase();

async function ensureWorkspace(
  transaction: Transaction,
  { chainId, safe, controller }: KnownWorkspace,
  { slug, name }: WorkspaceName,
) {
  const places = { name, chainId, safeAddress: lower(safe), controllerAddress: controller && lower(controller) };
  const found = await transaction.workspace.findUnique({ where: { slug } });
  if (!found)
    return {
      workspace: await transaction.workspace.create({ data: { slug, ...places } }),
      changes: ['workspace'],
    };
  const same = Object.entries(places).every(([key, value]) => found[key as keyof typeof places] === value);
  if (same) return { workspace: found, changes: [] };
  return {
    workspace: await transaction.workspace.update({ where: { id: found.id }, data: places }),
    changes: ['workspace addresses'],
  };
}

async function ensurePolicy(transaction: Transaction, workspaceId: string) {
  if ((await transaction.policy.count({ where: { workspaceId } })) > 0) return [];
  const body = toJson(DEFAULT_POLICY, 'policy');
  const note = 'The default policy of the model.';
  await transaction.policy.create({ data: { workspaceId, version: 1, body, note, createdBy: 'system' } });
  return ['policy 1'];
}

/**
 * Makes a workspace, or brings it up to what is said of it and what its chain holds; doing it again changes nothing. What
 * it doesn't name of a known workspace stays.
 *
 * @param more within the same transaction; tells what it changed
 * @returns what was made or changed
 */
export async function storeWorkspace(
  { chain, database }: Pick<ServiceContext, 'chain' | 'database'>,
  known: KnownWorkspace,
  name: WorkspaceName,
  action: Action,
  more: (transaction: Transaction, workspaceId: string) => Promise<readonly string[]> = () => Promise.resolve([]),
): Promise<readonly string[]> {
  const states = await Promise.all(known.markets.map(({ address }) => readState(chain, address)));
  const changed = await transact(
    'system',
    action,
    async (transaction) => {
      const { workspace, changes } = await ensureWorkspace(transaction, known, name);
      changes.push(...(await ensurePolicy(transaction, workspace.id)));
      changes.push(...(await more(transaction, workspace.id)));
      for (const [index, market] of known.markets.entries())
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
