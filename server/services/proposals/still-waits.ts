import { readWaits } from '@/server/adapters/venues/governor';
import { readMinimumDelay } from '@/server/adapters/venues/timelock';
import type { ServiceContext } from '../context';
import type { Scheduling, Voting } from './carried';
import type { FoundProposal } from './find';
import type { Standing } from './standing';

/** Seconds that the venue still asks to pass before this proposal may execute; null where it asks nothing. */
export async function stillWaits(
  { chain, now }: Pick<ServiceContext, 'chain' | 'now'>,
  { carried: { scheduling, voting } }: FoundProposal,
  standing: Standing | null,
): Promise<number | null> {
  const seconds = Math.floor(now().getTime() / 1000);
  if (scheduling) return operationWaits(scheduling, standing, seconds);
  return voting && voteWaits(chain, voting, standing, seconds);
}

const left = (at: number, now: number) => Math.max(0, at - now);

function operationWaits({ context }: Scheduling, standing: Standing | null, now: number): number | null {
  const { readyAt, state } = standing?.operation ?? { readyAt: null, state: 'unset' };
  if (readyAt !== null) return left(readyAt, now);
  return state === 'unset' ? context.delaySeconds : null;
}

/** The rest of the vote and the delay after it; the whole way where nobody has proposed it or blocks are counted. */
async function voteWaits(
  chain: ServiceContext['chain'],
  { context }: Voting,
  standing: Standing | null,
  now: number,
): Promise<number | null> {
  const vote = standing?.vote ?? null;
  if (vote?.readyAt != null) return left(vote.readyAt, now);
  const afterwards = () => (context.timelock === null ? 0 : readMinimumDelay(chain, context.timelock));
  switch (vote?.state) {
    case 'pending':
    case 'active':
      return vote.endsAt === null ? readWaits(chain, context) : left(vote.endsAt, now) + (await afterwards());
    case 'succeeded':
      return afterwards();
    case undefined:
    case 'unknown':
      return readWaits(chain, context);
    default:
      return null;
  }
}
