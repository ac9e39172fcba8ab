import { readWaits } from '@/server/adapters/venues/governor';
import type { ServiceContext } from '../context';
import type { FoundProposal } from './find';
import type { Standing } from './standing';

/** Seconds that the venue still asks to pass before this proposal may execute; null where it asks nothing. */
export async function stillWaits(
  { chain, now }: Pick<ServiceContext, 'chain' | 'now'>,
  { carried: { scheduling, voting } }: FoundProposal,
  standing: Standing | null,
): Promise<number | null> {
  const left = (at: number) => Math.max(0, at - Math.floor(now().getTime() / 1000));
  if (scheduling) {
    const { readyAt, state } = standing?.operation ?? { readyAt: null, state: 'unset' };
    if (readyAt !== null) return left(readyAt);
    return state === 'unset' ? scheduling.context.delaySeconds : null;
  }
  if (!voting) return null;
  if (standing?.vote?.readyAt != null) return left(standing.vote.readyAt);
  // Proposed already or not: the whole way is the safe side.
  return readWaits(chain, voting.context);
}
