import { getAddress } from 'viem';
import type { z } from 'zod';
import { readParameters } from '@/server/adapters/protocols/reference-perp';
import { DomainError } from '@/server/domain/errors';
import { type Market, parseMarket } from '@/server/domain/market';
import { marketFromIntegers, readParameter, REFERENCE_PERP_PARAMETERS } from '@/server/domain/parameters';
import { mustRead, tryRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findMarket } from './find';
import type { marketAtBlockInput } from './schema';

/**
 * What was in force at a block. The chain itself is asked; where it no longer keeps that block's state, the configuration
 * that was stored last by then answers, and says that it does.
 */
export async function marketAtBlock(context: ServiceContext, input: z.output<typeof marketAtBlockInput>) {
  const { chain, database } = context;
  const market = await findMarket(database, input.slug);
  const blockNumber = BigInt(input.block);
  const latest = await mustRead(chain.getBlockNumber({ cacheTime: 0 }));
  if (blockNumber > latest)
    throw new DomainError('out-of-range', `block ${input.block} is out of range: at most ${latest}, the latest`, {
      field: 'block',
      value: input.block,
      limit: String(latest),
    });
  const block = await tryRead(chain.getBlock({ blockNumber }));
  const live = await tryRead(readParameters(chain, getAddress(market.contractAddress), blockNumber));
  const stored = await database.configuration.findFirst({
    where: { marketId: market.id, blockNumber: { lte: blockNumber } },
    orderBy: [{ blockNumber: 'desc' }, { version: 'desc' }],
  });
  const configuration = stored && { version: stored.version, proposalId: stored.proposalId };
  const held: Market | null = live.read
    ? marketFromIntegers(market.stored, live.read)
    : stored && parseMarket(stored.config);
  return {
    block: input.block,
    blockTime: block.read && new Date(Number(block.read.timestamp) * 1000),
    source: live.read ? ('chain' as const) : stored ? ('stored' as const) : ('not run' as const),
    reason: live.read ? null : live.unreachable.reason,
    configuration,
    parameters: REFERENCE_PERP_PARAMETERS.filter(({ onChain }) => onChain).map((one) => ({
      name: one.name,
      label: one.label,
      unit: one.unit,
      atBlock: held && readParameter(held, one),
      now: readParameter(market.stored, one),
    })),
  };
}
