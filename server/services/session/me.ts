import type { ServiceContext } from '../context';

/** Who is signed in, what they may do where, and on which chain this server works. */
export async function me({ actor, database, chainSettings }: ServiceContext) {
  const session = actor.kind === 'session' ? actor : { address: null, notice: null };
  const memberships = session.address
    ? await database.membership.findMany({
        where: { address: session.address.toLowerCase() },
        include: { workspace: true },
        orderBy: { workspace: { slug: 'asc' } },
      })
    : [];
  const { chainId, name, explorer, ens, isLocal, localAccounts, walletConnect, safeAppOrigins } = chainSettings;
  return {
    address: session.address,
    notice: session.notice,
    memberships: memberships.map(({ role, workspace }) => ({
      workspaceSlug: workspace.slug,
      workspaceName: workspace.name,
      role,
    })),
    walletConnect,
    safeAppOrigins: [...safeAppOrigins],
    chain: { chainId, name, explorer, hasNames: ens !== null, isLocal },
    localAccounts: isLocal && localAccounts ? [...localAccounts] : null,
  };
}
