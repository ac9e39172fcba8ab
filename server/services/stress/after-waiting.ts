import type { Market } from '@/server/domain/market';
import { marketFromIntegers } from '@/server/domain/parameters';
import { authorise } from '../authorise';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findMarket } from '../markets/find';
import { readMarketState } from '../markets/live';
import { readEarlier, stateAfter } from '../proposals/earlier';
import { findPlace } from '../proposals/place';
import { findBesides } from './find-besides';
import type { StartStressInput } from './schema';

/**
 * The markets as a proposal made now would find them, by name: after what has to execute before it. Null for a request that
 * doesn't ask for that. Like the positions on chain, before the transaction that stores the run, and for members only.
 */
export async function askedAfterWaiting(
  context: ServiceContext,
  input: StartStressInput,
): Promise<ReadonlyMap<string, Market> | null> {
  if (!input.afterWaiting) return null;
  const { actor, database, now } = context;
  const market = await findMarket(database, input.marketSlug);
  await authorise(database, actor, market.workspace, 'viewer');
  const besides = await findBesides(database, input, market);
  const { place } = await mustRead(findPlace(context, [market, ...besides], null));
  const earlier = await readEarlier(database, market.workspace, place, now());
  const found = await mustRead(
    Promise.all(
      [market, ...besides].map(async (one) => {
        const { parameters } = stateAfter(await readMarketState(context, one), earlier);
        return [one.slug, marketFromIntegers(one.stored, parameters)] as const;
      }),
    ),
  );
  return new Map(found);
}
