import { worstFirst } from '@/server/domain/checks/worst-first';
import { parseMarket } from '@/server/domain/market';
import type { ServiceContext } from '../context';
import { WAITING_STATES } from '../proposals/find';
import { readCurrentPolicies } from '../policies/read';
import { findReports } from './report';

/** Markets, of one workspace or of all, with the stored verdict of the configuration in force. */
export async function listMarkets({ database }: ServiceContext, workspaceSlug: string | null = null) {
  const markets = await database.market.findMany({
    where: {
      currentConfigurationId: { not: null },
      ...(workspaceSlug === null ? {} : { workspace: { slug: workspaceSlug } }),
    },
    include: {
      workspace: true,
      currentConfiguration: true,
      proposals: { where: { proposal: { state: { in: [...WAITING_STATES] } } } },
    },
    orderBy: { name: 'asc' },
  });
  const policies = await readCurrentPolicies(database, [...new Set(markets.map(({ workspaceId }) => workspaceId))]);
  const reports = await findReports(
    database,
    markets.map(({ id, workspaceId, currentConfiguration }) => ({
      marketId: id,
      market: parseMarket(currentConfiguration?.config),
      policy: policies.get(workspaceId)!.policy,
    })),
  );
  return markets.map(({ workspace, currentConfiguration, proposals, ...market }) => {
    const stored = reports.get(market.id);
    return {
      slug: market.slug,
      name: market.name,
      asset: market.asset,
      workspaceSlug: workspace.slug,
      workspaceName: workspace.name,
      protocol: market.protocol,
      chainId: market.chainId,
      contractAddress: market.contractAddress,
      verdict: stored
        ? {
            state: stored.report.verdict.state,
            worstCheck: worstFirst(stored.report.verdict.checks)[0] ?? null,
            criticalShock: stored.report.criticalShock,
          }
        : { state: 'not run' as const, worstCheck: null, criticalShock: null },
      openProposals: proposals.length,
      updatedAt: currentConfiguration?.blockTime ?? currentConfiguration?.createdAt ?? market.updatedAt,
    };
  });
}
