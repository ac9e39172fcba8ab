import type { Transaction } from '@/server/adapters/persistence';
import { DomainError } from '@/server/domain/errors';
import { findMarket, type FoundMarket } from '../markets/find';
import type { StartStressInput } from './schema';

const refused = (slug: string, limit: string) =>
  new DomainError('invalid-input', `besides ${slug} is refused: ${limit}`, { field: 'besides', value: slug, limit });

/** The markets that are run beside the one asked about; each once, and of the same workspace. */
export async function findBesides(
  transaction: Transaction,
  { besides, besidesParameters }: StartStressInput,
  market: FoundMarket,
): Promise<FoundMarket[]> {
  const found: FoundMarket[] = [];
  for (const slug of besides) {
    if (slug === market.slug || found.some((one) => one.slug === slug)) throw refused(slug, 'each market once');
    const one = await findMarket(transaction, slug);
    if (one.workspaceId !== market.workspaceId) throw refused(slug, `markets of the workspace of ${market.slug}`);
    found.push(one);
  }
  const stray = Object.keys(besidesParameters).find((slug) => !besides.includes(slug));
  if (stray !== undefined) throw refused(stray, 'a change of a market that runs beside, named in besides');
  return found;
}
