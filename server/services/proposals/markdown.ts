import type { z } from 'zod';
import { toMarkdown } from '@/server/domain/proposal-text';
import type { ServiceContext } from '../context';
import { innermostCalls } from './carried';
import { findProposal } from './find';
import { getProposal } from './get';
import type { proposalMarkdownInput } from './shared-schema';
import { readStoredEvidence } from './stored-evidence';
import { textFacts } from './text-facts';

/** The proposal as text for a forum, as it stands now. */
export async function proposalMarkdown(context: ServiceContext, input: z.output<typeof proposalMarkdownInput>) {
  const { id, origin } = input;
  const proposal = await getProposal(context, { id });
  const { row, carried, plan } = await findProposal(context.database, id);
  const { simulation } = readStoredEvidence(row);
  const link = `${origin}/proposals/${id}`;
  return { markdown: toMarkdown(textFacts(proposal, simulation, innermostCalls(carried, plan), link)) };
}
