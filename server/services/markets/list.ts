import { parseMarket } from '@/server/domain/market';
import type { Check, CheckState } from '@/server/domain/checks/check-state';
import type { ServiceContext } from '../context';
import { readCurrentPolicy } from '../policies/read';
import { findReport } from './report';

const WORST_FIRST: readonly CheckState[] = ['fail', 'not run', 'stale', 'warn', 'pass'];

/** The check that decided the verdict; null where all pass. */
function worstCheck(checks: readonly Check[]): Check | null {
  const worst = WORST_FIRST.flatMap((state) => checks.filter((check) => check.state === state))[0];
  return worst && worst.state !== 'pass' ? worst : null;
}

/** All markets with the stored verdict of the configuration in force. */
export async function listMarkets({ database }: ServiceContext) {
  const markets = await database.market.findMany({
    where: { currentConfigurationId: { not: null } },
    include: {
      workspace: true,
      currentConfiguration: true,
      proposals: { where: { proposal: { state: { in: ['open', 'executable'] } } } },
    },
    orderBy: { name: 'asc' },
  });
  return Promise.all(
    markets.map(async ({ workspace, currentConfiguration, proposals, ...market }) => {
      const { policy } = await readCurrentPolicy(database, workspace.id);
      const config = parseMarket(currentConfiguration?.config);
      const stored = await findReport(database, market.id, config, policy);
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
              worstCheck: worstCheck(stored.report.verdict.checks),
              criticalShock: stored.report.criticalShock,
            }
          : { state: 'not run' as const, worstCheck: null, criticalShock: null },
        openProposals: proposals.length,
        updatedAt: currentConfiguration?.blockTime ?? currentConfiguration?.createdAt ?? market.updatedAt,
      };
    }),
  );
}
