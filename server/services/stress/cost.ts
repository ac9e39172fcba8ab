import { secondsPerPath, splitPaths } from '@/server/domain/stress';
import type { ServiceContext } from '../context';
import { findMarket } from '../markets/find';
import { askedChainBook } from './chain-book';
import { findBesides } from './find-besides';
import { resolveStress } from './resolve';
import type { StartStressInput } from './schema';

/** What a run would cost; refuses what `startStress` would refuse. Nothing is written. */
export async function stressCost(context: ServiceContext, input: StartStressInput) {
  const { database } = context;
  const onChain = await askedChainBook(context, input);
  const market = await findMarket(database, input.marketSlug);
  const { run, accountSteps } = resolveStress(input, market, await findBesides(database, input, market), onChain);
  return { coreSeconds: run.paths * secondsPerPath(run), shards: splitPaths(run).length, accountSteps };
}
