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
  readonly vote: { readonly proposalId: string | null } | null;
  readonly identity: string;
}

/** A proposal as the texts about it need it: in Markdown, and in short on its page. */
export function textFacts(
  proposal: Proposal,
  { plan: { liquidations } }: Pick<StoredSimulation, 'plan'>,
  calls: ProposalTextFacts['calls'],
  link: string,
): ProposalTextFacts {
  const { number, title, summary, marketName, rows, verdict, checks, deadline } = proposal;
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
    identity: identityIn(proposal),
    link,
  };
}

function identityIn({ venue, vote, identity }: Proposal): ProposalTextFacts['identity'] {
  if (venue === 'steward') return { name: 'Hash of the calldata', value: identity };
  if (!vote) return { name: 'safeTxHash', value: identity };
  return vote.proposalId === null
    ? { name: 'Hash of the content', value: identity }
    : { name: 'Proposal id', value: vote.proposalId };
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
