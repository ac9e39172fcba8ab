import { approvedByStewards } from '@/server/domain/checks/proposal/approved-by-stewards';
import type { ProposalState } from './schema';

export interface Standing {
  readonly state: ProposalState;
  readonly signatures: number;
  readonly threshold: number;
  /** blocking checks that don't pass, by name */
  readonly blocking: readonly string[];
  readonly failureReason: string | null;
}

/** Nothing speaks against it but that others have not looked yet, or ask for changes. */
const onlyReview = (blocking: readonly string[]) => blocking.length === 1 && blocking[0] === approvedByStewards.label;

const plural = (count: number, what: string) => `${count} more ${what}${count === 1 ? '' : 's'}`;

/** What a proposal waits for, and from whom. */
export function nextAction({ state, signatures, threshold, blocking, failureReason }: Standing) {
  const none = (text: string) => ({ kind: 'none' as const, role: 'none' as const, text });
  const blocked = (what: string) => ({
    kind: 'wait' as const,
    role: 'steward' as const,
    text: `Not to be ${what}: ${blocking.join(', ')}. A steward makes a new proposal.`,
  });
  switch (state) {
    case 'open':
      if (onlyReview(blocking))
        return { kind: 'wait' as const, role: 'steward' as const, text: 'Waits for the review of other stewards.' };
      if (blocking.length > 0) return blocked('signed');
      return {
        kind: 'sign' as const,
        role: 'signer' as const,
        text: `Waits for ${plural(threshold - signatures, 'signature')} of the Safe's owners.`,
      };
    case 'executable':
      if (blocking.length > 0) return blocked('executed');
      return {
        kind: 'execute' as const,
        role: 'anyone' as const,
        text: 'Has the signatures it needs. Anybody may execute it.',
      };
    case 'executed':
      return none('Executed; the values were read back from the chain.');
    case 'cancelled':
      return none(`Cancelled: ${failureReason ?? 'no reason was given'}.`);
    case 'expired':
    case 'superseded':
    case 'failed':
      return none(`${state[0].toUpperCase()}${state.slice(1)}: ${failureReason ?? 'no reason is known'}.`);
  }
}
