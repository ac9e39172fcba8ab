import { type Address, getAddress } from 'viem';
import { readPositions } from '@/server/adapters/protocols/reference-perp';
import type { TransitionFacts } from '@/server/domain/checks';
import type { Market } from '@/server/domain/market';
import { fromWad } from '@/server/domain/quantities';
import { DEFAULT_VENUE_TERMS, transition } from '@/server/domain/stress';
import type { ServiceContext } from '../context';
import type { MarketState } from '../markets/live';

/** Today's open positions, the change executed now: who becomes liquidatable by it alone, once the margin has arrived. */
export async function transitionOfBook(
  { chain }: Pick<ServiceContext, 'chain'>,
  state: MarketState,
  before: Market,
  after: Market,
  traders?: readonly Address[],
): Promise<TransitionFacts> {
  const positions = await readPositions(chain, getAddress(state.market), state.blockNumber, traders);
  const mark = fromWad(state.mark);
  const size = Float64Array.from(positions, (position) => fromWad(position.size));
  const book = {
    accounts: positions.length,
    markets: 1,
    initialPrice: Float64Array.of(mark),
    size,
    collateralUnits: new Float64Array(positions.length),
    // Equity as the contract counts it, funding owed included, less what the position is worth at the mark.
    cash: Float64Array.from(positions, ({ equity }, account) => fromWad(equity) - size[account] * mark),
  };
  const { accounts, notional } = transition(book, [before], [after], DEFAULT_VENUE_TERMS.haircut);
  return { accounts: accounts.length, notional };
}
