import { getAddress } from 'viem';
import { readPositions } from '@/server/adapters/protocols/reference-perp/read-positions';
import { readState } from '@/server/adapters/protocols/reference-perp';
import { DomainError } from '@/server/domain/errors';
import { fromWad } from '@/server/domain/quantities';
import { authorise } from '../authorise';
import type { ServiceContext } from '../context';
import { findMarket, type FoundMarket } from '../markets/find';
import { findBesides } from './find-besides';
import type { StartStressInput } from './schema';

/** Accounts as `parseBookCsv` of server/domain/stress reads them, at the marks of one block. */
export interface ChainBook {
  readonly csv: string;
  /** USD, by market */
  readonly initialPrice: readonly number[];
}

/**
 * The positions that are open on chain now, all of one block: found by the market's own events, each an account of its own, as
 * the market keeps it. What an account has beside its position is its equity there, funding owed taken off.
 *
 * @throws DomainError where no position is open
 */
async function readChainBook(
  { chain }: Pick<ServiceContext, 'chain'>,
  markets: readonly FoundMarket[],
): Promise<ChainBook> {
  const blockNumber = await chain.getBlockNumber({ cacheTime: 0 });
  const initialPrice: number[] = [];
  const rows: string[] = [];
  for (const { slug, contractAddress } of markets) {
    const address = getAddress(contractAddress);
    const { mark } = await readState(chain, address, { blockNumber });
    initialPrice.push(fromWad(mark));
    for (const { account, size, equity } of await readPositions(chain, address, blockNumber)) {
      const units = fromWad(size);
      rows.push([`${account} ${slug}`, slug, units, fromWad(equity) - units * fromWad(mark)].join(','));
    }
  }
  if (rows.length === 0)
    throw new DomainError('invalid-input', `book is refused: no position is open on chain at block ${blockNumber}`, {
      field: 'book',
      limit: 'at least 1 open position',
    });
  return { csv: ['account,market,size,cash', ...rows].join('\n'), initialPrice };
}

/**
 * The same for a request that asks for it, null for any other. Before the transaction that stores the run: a chain may take
 * its time. Only for members, whom it costs the server's chain access.
 */
export async function askedChainBook(context: ServiceContext, input: StartStressInput): Promise<ChainBook | null> {
  if (input.book?.kind !== 'chain') return null;
  const { database, actor } = context;
  const market = await findMarket(database, input.marketSlug);
  await authorise(database, actor, market.workspace, 'viewer');
  return readChainBook(context, [market, ...(await findBesides(database, input, market))]);
}
