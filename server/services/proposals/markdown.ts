import type { z } from 'zod';
import { type AffectedFacts, toMarkdown } from '@/server/domain/proposal-text';
import type { ServiceContext } from '../context';
import { innermostCalls } from './carried';
import { findProposal } from './find';
import { getProposal } from './get';
import type { proposalMarkdownInput } from './schema';
import { readStoredEvidence } from './stored-evidence';

/** The proposal as text for a forum, as it stands now. */
export async function proposalMarkdown(context: ServiceContext, input: z.output<typeof proposalMarkdownInput>) {
  const { id, origin } = input;
  const proposal = await getProposal(context, { id });
  const { row, carried, plan } = await findProposal(context.database, id);
  const { simulation } = readStoredEvidence(row);
  const { number, title, summary, marketName, rows, verdict, checks, deadline, venue } = proposal;
  const markdown = toMarkdown({
    number,
    title,
    summary,
    marketName,
    nextAction: proposal.nextAction.text,
    rows,
    autonomyChanges: proposal.autonomy !== null,
    verdict,
    affected: affectedBy(simulation.plan.liquidations),
    checks,
    calls: innermostCalls(carried, plan),
    deadline: deadline?.toISOString() ?? null,
    evidenceDigest: proposal.evidenceDigest,
    identity:
      venue === 'governor'
        ? { name: 'Proposal id', value: proposal.vote?.proposalId ?? proposal.identity }
        : { name: 'safeTxHash', value: proposal.identity },
    link: `${origin}/proposals/${id}`,
  });
  return { markdown };
}

function affectedBy({ state, accounts, byTheChange, reason }: Liquidations): AffectedFacts {
  return { state, looked: accounts, liquidatable: state === 'not run' ? null : byTheChange.length, reason };
}

type Liquidations = ReturnType<typeof readStoredEvidence>['simulation']['plan']['liquidations'];
