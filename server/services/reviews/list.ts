import { getAddress } from 'viem';
import type { z } from 'zod';
import type { ServiceContext } from '../context';
import { findProposal } from '../proposals/find';
import type { listReviewsInput } from './schema';
import { readReviews } from './standing';

/** What was said of a proposal, in its order. Whoever can see the proposal can read it. */
export async function listReviews({ database }: ServiceContext, input: z.output<typeof listReviewsInput>) {
  const found = await findProposal(database, input.proposalId);
  const { reviews, standing } = await readReviews(database, found);
  const counting = new Set(standing.map(({ id }) => id));
  return {
    approvalsRequired: found.row.workspace.approvalsRequired,
    approvals: standing.filter(({ kind }) => kind === 'approve').length,
    reviews: reviews.map(({ id, author, kind, text, createdAt, withdrawnAt }) => ({
      id,
      author: getAddress(author),
      kind,
      text: withdrawnAt ? null : text,
      at: createdAt,
      withdrawnAt,
      counts: counting.has(id),
    })),
  };
}
