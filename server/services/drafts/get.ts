import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { findDraft, shownDraft } from './find';
import { draftBody, type draftIdInput } from './schema';

export async function getDraft({ actor, database }: ServiceContext, { id }: z.output<typeof draftIdInput>) {
  const row = await findDraft(database, actor, id);
  const { summary, discardedAt, proposalId } = row;
  return { ...shownDraft(row), summary, ...draftBody.parse(row.body), discardedAt, proposalId };
}
