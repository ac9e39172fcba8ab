import type { z } from 'zod';
import { readSafe } from '@/server/adapters/venues/safe';
import { reportDigest } from '@/server/domain/evidence';
import { tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { WAITING_STATES } from '../proposals/find';
import { readCurrentPolicy } from '../policies/read';
import { governanceOf } from '../governance/governance';
import { findMarket, type FoundMarket } from './find';
import { liveFigures, readMarketState, type MarketState } from './live';
import { parameterRows } from './parameter-rows';
import { plantRows } from './plant-rows';
import { computeReport } from './report';
import type { getMarketInput } from './schema';

function autonomyOf({ autonomy }: MarketState) {
  return autonomy ? { state: 'live' as const, ...autonomy } : { state: 'absent' as const };
}

type ConfigurationRow = FoundMarket['currentConfiguration'];

function entry({ id, version, createdAt, transactionHash, blockNumber, blockTime, proposalId }: ConfigurationRow) {
  return {
    id,
    version,
    createdAt,
    transactionHash: transactionHash as `0x${string}` | null,
    blockNumber: blockNumber === null ? null : Number(blockNumber),
    blockTime,
    proposalId,
  };
}

/** The rest of the database's side: history and what is open. */
async function readHistory({ database }: ServiceContext, marketId: string) {
  const [history, openProposals] = await Promise.all([
    database.configuration.findMany({ where: { marketId }, orderBy: { version: 'desc' }, take: 100 }),
    database.proposal.findMany({
      where: { markets: { some: { marketId } }, state: { in: [...WAITING_STATES] } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, title: true, state: true, createdAt: true },
    }),
  ]);
  return { history: history.map(entry), openProposals };
}

/** Everything that a market's page and its tuner show; what the chain can't tell is marked, never invented. */
export async function getMarket(context: ServiceContext, input: z.output<typeof getMarketInput>) {
  const { chain, database } = context;
  const market = await findMarket(database, input.slug);
  const { workspace, stored, currentConfiguration } = market;
  const [state, safe, { policy, createdAt: policyCreatedAt }, history] = await Promise.all([
    tryRead(readMarketState(context, market)),
    tryRead(readSafe(chain, workspace.safeAddress as `0x${string}`)),
    readCurrentPolicy(database, workspace.id),
    readHistory(context, market.id),
  ]);
  const { report, engineHash, computedAt } = await computeReport(database, market, stored, policy);
  return {
    slug: market.slug,
    name: market.name,
    asset: market.asset,
    workspaceSlug: workspace.slug,
    workspaceName: workspace.name,
    protocol: market.protocol,
    governance: governanceOf(market),
    chainId: market.chainId,
    contractAddress: market.contractAddress,
    configuration: { ...entry(currentConfiguration), market: stored },
    parameters: parameterRows(stored, state.read?.parameters ?? null),
    plant: plantRows(stored.plant),
    live: state.read ? liveFigures(state.read) : state.unreachable,
    autonomy: state.read ? autonomyOf(state.read) : state.unreachable,
    policy: { version: policy.version, createdAt: policyCreatedAt },
    report: {
      state: report.verdict.state,
      reason: null,
      checks: [...report.verdict.checks],
      criticalShock: report.criticalShock,
      digest: reportDigest(report),
      engineHash,
      computedAt,
    },
    safe: safe.read ? { state: 'live' as const, ...safe.read, owners: [...safe.read.owners] } : safe.unreachable,
    ...history,
  };
}
