import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { createProposal } from '../proposals/create';
import { findDraft, lockDraft } from './find';
import { draftBody, type sponsorDraftInput } from './schema';

const DAY_SECONDS = 86_400;

/**
 * A steward makes a proposal of a draft, the very version they saw: analysed, composed and simulated anew. Proposal and end
 * of the draft are one transaction.
 */
export async function sponsorDraft(context: ServiceContext, { id, version }: z.output<typeof sponsorDraftInput>) {
  const { actor, database, now } = context;
  const draft = await findDraft(database, actor, id);
  const { parameters, besides, autonomy, stressRunId, days } = draftBody.parse(draft.body);
  const { title, summary, market, createdBy } = draft;
  const deadline = Math.floor(now().getTime() / 1000) + days * DAY_SECONDS;
  const change = {
    marketSlug: market.slug,
    title,
    summary,
    parameters,
    autonomy,
    stressRunId,
    deadline,
    safeNonce: null,
    replaces: null,
    besides,
  };
  return createProposal(context, change, {
    draftedBy: createdBy,
    async before(transaction) {
      await lockDraft(transaction, actor, id, version);
    },
    async after(transaction, proposalId) {
      await transaction.draft.update({ where: { id }, data: { proposalId } });
    },
  });
}
