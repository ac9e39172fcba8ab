import { fromWad } from '@/server/domain/quantities';
import type { AffectedFacts, ProposalTextFacts } from '@/server/domain/proposal-text';
import type { StoredSimulation } from './stored-evidence';

/** What is asked of a proposal here. */
interface Proposal extends Pick<
  ProposalTextFacts,
  'number' | 'title' | 'summary' | 'marketName' | 'rows' | 'verdict' | 'checks' | 'evidenceDigest'
> {
  readonly deadline: Date | null;
  readonly venue: string;
  readonly nextAction: { readonly text: string };
  /** null where the controller is left as it is */
  readonly autonomy: object | null;
  readonly vote: { readonly proposalId: string } | null;
  readonly identity: string;
}

/** A proposal as the texts about it need it: in Markdown, and in short on its page. */
export function textFacts(
  proposal: Proposal,
  { plan: { liquidations } }: Pick<StoredSimulation, 'plan'>,
  calls: ProposalTextFacts['calls'],
  link: string,
): ProposalTextFacts {
  const { number, title, summary, marketName, rows, verdict, checks, deadline, venue } = proposal;
  return {
    number,
    title,
    summary,
    marketName,
    nextAction: proposal.nextAction.text,
    rows,
    autonomyChanges: proposal.autonomy !== null,
    verdict,
    affected: affectedBy(liquidations),
    checks,
    calls,
    deadline: deadline?.toISOString() ?? null,
    evidenceDigest: proposal.evidenceDigest,
    identity:
      venue === 'governor'
        ? { name: 'Proposal id', value: proposal.vote?.proposalId ?? proposal.identity }
        : { name: 'safeTxHash', value: proposal.identity },
    link,
  };
}

function affectedBy({
  state,
  accounts,
  byTheChange,
  notional,
  reason,
}: StoredSimulation['plan']['liquidations']): AffectedFacts {
  return {
    state,
    looked: accounts,
    liquidatable: state === 'not run' ? null : byTheChange.length,
    notional: notional === undefined ? null : fromWad(BigInt(notional)),
    reason,
  };
}
