import type { ServiceContext } from '../context';
import type { Scheduling } from './carried';
import type { FoundProposal } from './find';
import type { Standing } from './standing';
import { placeOfVote, readDelayAfterVote, readWaitsOfVote, type Voting } from './voting';

/** Seconds that the venue still asks to pass before this proposal may execute; null where it asks nothing. */
export async function stillWaits(
  { chain, now }: Pick<ServiceContext, 'chain' | 'now'>,
  { carried: { scheduling, voting, stewarding } }: FoundProposal,
  standing: Standing | null,
): Promise<number | null> {
  const seconds = Math.floor(now().getTime() / 1000);
  if (scheduling) return operationWaits(scheduling, standing, seconds);
  if (stewarding) return left(standing?.steward?.readyAt ?? 0, seconds);
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
  voting: Voting,
  standing: Standing | null,
  now: number,
): Promise<number | null> {
  const vote = standing?.vote ?? null;
  if (vote?.readyAt != null) return left(vote.readyAt, now);
  const afterwards = () => readDelayAfterVote(chain, voting);
  const whole = () => readWaitsOfVote(chain, placeOfVote(voting));
  switch (vote?.state) {
    case 'pending':
    case 'active':
      return vote.endsAt === null ? whole() : left(vote.endsAt, now) + (await afterwards());
    case 'succeeded':
      return afterwards();
    case undefined:
    case 'unknown':
      return whole();
    default:
      return null;
  }
}
