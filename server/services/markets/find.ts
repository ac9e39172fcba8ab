import type { Transaction } from '@/server/adapters/persistence';
import { parseMarket } from '@/server/domain/market';
import { ServiceError } from '../errors';

/** A market with its workspace and the configuration in force, as last stored. */
export async function findMarket(transaction: Transaction, slug: string) {
  const market = await transaction.market.findUnique({
    where: { slug },
    include: { workspace: true, currentConfiguration: true },
  });
  if (!market?.currentConfiguration) throw new ServiceError('not-found', `there is no market ${slug}`);
  const { currentConfiguration } = market;
  return { ...market, currentConfiguration, stored: parseMarket(currentConfiguration.config) };
}

export type FoundMarket = Awaited<ReturnType<typeof findMarket>>;
