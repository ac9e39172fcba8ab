import { createPublicClient, custom, getAddress, type Address } from 'viem';
import { toJson, type PrismaClient } from '@/server/adapters/persistence';
import type { ServiceContext } from '@/server/services/context';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';
import type { Role } from '@/server/services/wire/role';

/** Distinct, well-formed addresses of people who exist in tests only. */
export const someAddress = (n: number): Address => getAddress(`0x${n.toString(16).padStart(40, '0')}`);

/** A chain that answers nothing: for services that must not need it. */
const silentChain = createPublicClient({
  transport: custom({ request: () => Promise.reject(new Error('this test has no chain')) }, { retryCount: 0 }),
});

export function contextFor(database: PrismaClient, address: Address | null, notice: string | null = null) {
  return {
    actor: { kind: 'session', address, notice },
    database,
    chain: silentChain,
    chainSettings: {
      chainId: 31337,
      name: 'Local chain',
      explorer: null,
      ens: null,
      walletConnect: null,
      safeAppOrigins: [],
      isLocal: true,
      localAccounts: [],
    },
    queueStress: () => Promise.resolve(),
    notifications: { origin: 'http://127.0.0.1:3000', secret: 'a secret of tests', mail: null, allowPrivate: false },
    now: () => new Date(),
  } satisfies ServiceContext;
}

/** A workspace with one member of each role, and their addresses. */
export async function createWorkspace(database: PrismaClient, slug: string, first: number) {
  const people: Record<Role, Address> = {
    viewer: someAddress(first),
    steward: someAddress(first + 1),
    guardian: someAddress(first + 2),
    admin: someAddress(first + 3),
  };
  const workspace = await database.workspace.create({
    data: {
      slug,
      name: `Workspace ${slug}`,
      chainId: 31337,
      safeAddress: someAddress(first + 9).toLowerCase(),
      memberships: {
        create: Object.entries(people).map(([role, address]) => ({
          role: role as Role,
          address: address.toLowerCase(),
          grantedBy: 'system',
        })),
      },
    },
  });
  return { workspace, people };
}

/** A market that stores the model's calm-default configuration. */
export async function createMarket(database: PrismaClient, workspaceId: string, slug: string, contract = 1000) {
  const { latency, impliedVolatility, impliedWeight } = CALM_DEFAULT.signals;
  const market = await database.market.create({
    data: {
      workspaceId,
      slug,
      name: `Market ${slug}`,
      asset: 'ETH',
      protocol: 'reference-perp',
      chainId: 31337,
      contractAddress: someAddress(contract).toLowerCase(),
      marketIdHex: `0x${'11'.repeat(32)}`,
      plant: { ...CALM_DEFAULT.plant },
      signalsOffChain: { latency, impliedVolatility, impliedWeight },
      configurations: { create: { version: 1, config: toJson(CALM_DEFAULT), source: 'chain' } },
    },
    include: { configurations: true },
  });
  return database.market.update({
    where: { id: market.id },
    data: { currentConfigurationId: market.configurations[0].id },
  });
}
