import type { StewardState } from '@/server/adapters/venues/steward';
import type { OperationState } from '@/server/adapters/venues/timelock';
import type { VoteState } from '@/server/adapters/venues/vote-state';
import { approvedByStewards } from '@/server/domain/checks/proposal/approved-by-stewards';
import type { Place } from './carried';
import type { ProposalState } from './schema';

interface Facts {
  readonly state: ProposalState;
  readonly venue: Place['venue'];
  readonly signatures: number;
  readonly threshold: number;
  /** blocking checks that don't pass, by name */
  readonly blocking: readonly string[];
  readonly failureReason: string | null;
  readonly operation?: OperationState | null;
  readonly vote?: VoteState | null;
  readonly steward?: StewardState | null;
  readonly now: Date;
}

/** Nothing speaks against it but that others have not looked yet, or ask for changes. */
const onlyReview = (blocking: readonly string[]) => blocking.length === 1 && blocking[0] === approvedByStewards.label;

const plural = (count: number, what: string) => `${count} more ${what}${count === 1 ? '' : 's'}`;

const at = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** The contract lets a market rest after each change. */
function stewardText({ steward, now }: Facts): string {
  const readyAt = steward?.readyAt ?? 0;
  const rests = readyAt * 1000 > now.getTime();
  return rests
    ? `The market rests since its last change: a steward of its contract may send this one from ${at(readyAt)} on.`
    : 'Waits for a steward of the market’s contract to send it.';
}

/** What a proposal waits for, and from whom. */
export function nextAction(facts: Facts) {
  const { state, venue, signatures, threshold, blocking, failureReason } = facts;
  const none = (text: string) => ({ kind: 'none' as const, role: 'none' as const, text });
  const wait = (text: string) => ({ kind: 'wait' as const, role: 'steward' as const, text });
  const send = (text: string) => ({ kind: 'execute' as const, role: 'anyone' as const, text });
  const blocked = (what: string) => wait(`Not to be ${what}: ${blocking.join(', ')}. A steward makes a new proposal.`);
  const byVote = venue === 'governor' || venue === 'compound';
  switch (state) {
    case 'open':
      if (onlyReview(blocking)) return wait('Waits for the review of other stewards.');
      if (blocking.length > 0) return blocked(byVote ? 'proposed' : 'signed');
      if (byVote)
        return {
          kind: 'propose' as const,
          role: 'member' as const,
          text: 'Waits for a member with enough votes to propose it to the governor.',
        };
      return {
        kind: 'sign' as const,
        role: 'signer' as const,
        text: `Waits for ${plural(threshold - signatures, 'signature')} of the Safe's owners.`,
      };
    case 'executable':
      if (onlyReview(blocking)) return wait('Waits for the review of other stewards.');
      if (blocking.length > 0) return blocked('executed');
      if (venue === 'steward') return { ...send(stewardText(facts)), role: 'steward' as const };
      return send(
        venue === 'timelock'
          ? 'Has the signatures it needs. Anybody may have it scheduled on the timelock.'
          : 'Has the signatures it needs. Anybody may execute it.',
      );
    case 'voting':
      return {
        kind: 'vote' as const,
        role: 'member' as const,
        text:
          facts.vote?.state === 'pending'
            ? 'Proposed; voting begins once the governor’s delay is over.'
            : 'Members vote on it.',
      };
    case 'passed':
      return blocking.length > 0 ? blocked('queued') : send('The vote carried it. Anybody may queue it.');
    case 'queued': {
      if (blocking.length > 0) return blocked('executed');
      const readyAt = facts.vote?.readyAt ?? facts.operation?.readyAt ?? null;
      return send(
        readyAt === null
          ? 'Queued on the timelock.'
          : `Queued on the timelock. Anybody may execute it from ${at(readyAt)} on.`,
      );
    }
    case 'executed':
      return none('Executed; the values were read back from the chain.');
    case 'cancelled':
      return none(`Cancelled: ${failureReason ?? 'no reason was given'}.`);
    case 'expired':
    case 'superseded':
    case 'defeated':
    case 'failed':
      return none(`${state[0].toUpperCase()}${state.slice(1)}: ${failureReason ?? 'no reason is known'}.`);
  }
}
