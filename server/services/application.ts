import * as chains from 'viem/chains';
import type { Chain, PublicClient } from 'viem';
import { LOCAL_TEST_ACCOUNTS } from '@/server/adapters/chain/local/accounts';
import { publicClient } from '@/server/adapters/chain/public-client';
import { environment, requireEnvironment } from '@/server/adapters/environment';
import { enqueueStressRun } from '@/server/adapters/jobs';
import { database, type PrismaClient } from '@/server/adapters/persistence';
import type { Actor, ChainSettings, NotificationSettings, ServiceContext } from './context';
import { incidentLogger } from './log-incident';

/** What this process is made of: the one place where adapters are wired to services. */
export interface Application {
  readonly database: PrismaClient;
  readonly chain: PublicClient;
  readonly chainSettings: ChainSettings;
  readonly rpcUrl: string;
  /** scheme, host and port at which people reach the interface */
  readonly origin: string;
  readonly secret: string;
  readonly notifications: NotificationSettings;
  readonly logIncident: (incident: string, error: unknown) => void;
}

const LOCAL_CHAIN_ID = 31337;

/** Test accounts that people sign in with; the publisher and all but one trader are there for the chain's own sake. */
const OFFERED_ACCOUNTS = LOCAL_TEST_ACCOUNTS.filter(
  ({ part, label }) => part === 'steward' || part === 'signer' || part === 'deployer' || label === 'Trader 1',
).map(({ address, label }) => ({ address, label }));

function describeChain(chainId: number, isLocal: boolean): Pick<ChainSettings, 'name' | 'explorer' | 'ens'> {
  const { EXPLORER_URL, HOMEOSTAT_FORK_OF: forkOf } = environment();
  const given = EXPLORER_URL?.replace(/\/+$/, '') ?? null;
  const named = (id: number): Chain | undefined =>
    Object.values(chains).find((chain) => 'id' in chain && chain.id === id);
  if (isLocal) {
    const name = forkOf === undefined ? 'Local chain' : `Rehearsal of ${named(forkOf)?.name ?? `chain ${forkOf}`}`;
    return { name, explorer: given, ens: null };
  }
  const known = named(chainId);
  const explorer = given ?? known?.blockExplorers?.default.url.replace(/\/+$/, '') ?? null;
  const ens = known?.contracts?.ensUniversalResolver?.address ?? null;
  return { name: known?.name ?? `Chain ${chainId}`, explorer, ens };
}

function walletConnect(): ChainSettings['walletConnect'] {
  const { WALLETCONNECT_PROJECT_ID: projectId, WALLETCONNECT_RELAY_URL: relayUrl } = environment();
  return projectId ? { projectId, relayUrl } : null;
}

function outgoing(): Pick<NotificationSettings, 'mail' | 'allowPrivate'> {
  const { SMTP_URL: url, MAIL_FROM: from, HOMEOSTAT_WEBHOOKS_PRIVATE: allowPrivate } = environment();
  return { mail: url && from ? { url, from } : null, allowPrivate };
}

async function build(): Promise<Application> {
  const rpcUrl = requireEnvironment('RPC_URL');
  const secret = requireEnvironment('NEXTAUTH_SECRET');
  const origin = new URL(requireEnvironment('NEXTAUTH_URL')).origin;
  const chain = publicClient(rpcUrl);
  const chainId = await chain.getChainId();
  const isLocal = environment().HOMEOSTAT_LOCAL_CHAIN && chainId === LOCAL_CHAIN_ID;
  return {
    database: database(),
    chain,
    chainSettings: {
      chainId,
      ...describeChain(chainId, isLocal),
      walletConnect: walletConnect(),
      safeAppOrigins: environment().SAFE_APP_ORIGINS,
      isLocal,
      localAccounts: isLocal ? OFFERED_ACCOUNTS : null,
    },
    rpcUrl,
    origin,
    secret,
    notifications: { origin, secret, ...outgoing() },
    logIncident: incidentLogger([rpcUrl, secret, environment().DATABASE_URL, environment().SMTP_URL]),
  };
}

const shared = globalThis as typeof globalThis & { homeostatApplication?: Promise<Application> };

/** The process's own application, kept on globalThis so that reloaded modules don't each open connections. */
export function application(): Promise<Application> {
  shared.homeostatApplication ??= build().catch((error: unknown) => {
    // The next request tries again: the chain may be back by then.
    shared.homeostatApplication = undefined;
    throw error;
  });
  return shared.homeostatApplication;
}

export function serviceContext(
  { database, chain, chainSettings, notifications }: Application,
  actor: Actor,
): ServiceContext {
  return { actor, database, chain, chainSettings, notifications, now: () => new Date(), queueStress: enqueueStressRun };
}
