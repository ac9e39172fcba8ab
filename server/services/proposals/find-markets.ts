import type { Transaction } from '@/server/adapters/persistence';
import { canonicalJson, type JsonValue } from '@/server/domain/evidence';
import { ServiceError } from '../errors';
import { governanceOf } from '../governance/governance';
import { findMarket, type FoundMarket } from '../markets/find';
import type { MarketToChange } from './judge-and-compose';
import type { CreateProposalInput } from './schema';

/** The markets of a change: each once, all of one workspace, and decided in one place, for one transaction changes them. */
export async function findMarkets(
  database: Transaction,
  { marketSlug, parameters, besides }: CreateProposalInput,
): Promise<[MarketToChange, ...MarketToChange[]]> {
  const market = await findMarket(database, marketSlug);
  const others = await Promise.all(
    besides.map(async (one) => ({ market: await findMarket(database, one.marketSlug), parameters: one.parameters })),
  );
  const seen = new Set([market.id]);
  for (const { market: other } of others) {
    const refuse = (why: string) =>
      new ServiceError('conflict', `market ${other.slug} can't change together with ${marketSlug}: ${why}`);
    if (seen.has(other.id)) throw refuse('it is named twice');
    if (other.workspaceId !== market.workspaceId) throw refuse('it belongs to another workspace');
    if (placeOf(other) !== placeOf(market)) throw refuse('somebody else decides about it');
    seen.add(other.id);
  }
  return [{ market, parameters }, ...others];
}

const placeOf = (market: FoundMarket): string => canonicalJson(governanceOf(market) as unknown as JsonValue);
