import type { Address, PublicClient } from 'viem';
import { readAutonomy, readParameters } from '@/server/adapters/protocols/reference-perp';
import type { ParameterIntegers } from '@/server/domain/parameters';
import { sameAutonomy, type AutonomyConfiguration, type ChangePlan } from '@/server/domain/plan';

/** What the chain held at one block, for everything that a plan changes. JSON as it stands. */
export interface ReadBack {
  readonly blockNumber: number;
  /** unix seconds */
  readonly blockTime: number;
  /** every group, so that the market's whole configuration is known */
  readonly markets: readonly { readonly market: Address; readonly parameters: ParameterIntegers }[];
  readonly autonomy: readonly {
    readonly controller: Address;
    readonly marketId: string;
    readonly configuration: AutonomyConfiguration | null;
    readonly evidenceDigest: string | null;
  }[];
  /** every value is the one that was asked */
  readonly asAsked: boolean;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Reads from the chain, at the block of execution, what the plan was to change. */
export async function readBack(
  client: PublicClient,
  plan: ChangePlan,
  marketOf: (marketId: string) => Address,
  blockNumber: bigint,
): Promise<ReadBack> {
  const { timestamp } = await client.getBlock({ blockNumber });
  const targets = plan.changes.flatMap((change) => (change.kind === 'parameters' ? [change.market] : []));
  const markets = await Promise.all(
    [...new Set(targets)].map(async (market) => ({
      market,
      parameters: await readParameters(client, market, blockNumber),
    })),
  );
  const autonomy = await Promise.all(
    plan.changes.flatMap((change) =>
      change.kind === 'autonomy'
        ? [readAutonomy(client, change.controller, marketOf(change.marketId), blockNumber)]
        : [],
    ),
  );
  const asAsked = plan.changes.every((change) => {
    if (change.kind === 'parameters') {
      const held = markets.find(({ market }) => same(market, change.market))?.parameters[change.group];
      return Object.entries(change.after).every(([field, asked]) => held?.[field] === asked);
    }
    const held = autonomy.find(({ marketId }) => same(marketId, change.marketId));
    return (
      !!held?.configuration &&
      sameAutonomy(held.configuration, change.after) &&
      held.evidenceDigest === change.evidenceDigest
    );
  });
  return {
    blockNumber: Number(blockNumber),
    blockTime: Number(timestamp),
    markets,
    autonomy: autonomy.map(({ controller, marketId, configuration, evidenceDigest }) => ({
      controller,
      marketId,
      configuration,
      evidenceDigest,
    })),
    asAsked,
  };
}
