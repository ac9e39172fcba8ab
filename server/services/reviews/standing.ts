import type { Transaction } from '@/server/adapters/persistence';
import type { ReviewFacts } from '@/server/domain/checks';
import type { FoundProposal } from '../proposals/find';

interface StoredReview {
  readonly id: string;
  readonly author: string;
  readonly kind: 'comment' | 'approve' | 'object';
  readonly text: string;
  readonly identity: string;
  readonly withdrawnAt: Date | null;
}

/** The reviews that count: of each present steward but its authors the last that stands, over these very bytes. */
function standingReviews<One extends StoredReview>(
  reviews: readonly One[],
  stewards: ReadonlySet<string>,
  { authors, identity }: { readonly authors: readonly (string | null)[]; readonly identity: string },
): One[] {
  const last = new Map<string, One>();
  for (const review of reviews) {
    const counts = review.kind !== 'comment' && review.withdrawnAt === null && review.identity === identity;
    if (counts && !authors.includes(review.author) && stewards.has(review.author)) last.set(review.author, review);
  }
  return [...last.values()];
}

/** Everything said of a proposal in its order, and what of it counts. */
export async function readReviews(transaction: Transaction, { row }: FoundProposal) {
  const reviews = await transaction.review.findMany({
    where: { proposalId: row.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const members = await transaction.membership.findMany({
    where: { workspaceId: row.workspaceId, role: { in: ['steward', 'admin'] } },
    select: { address: true },
  });
  const stewards = new Set(members.map(({ address }) => address));
  const standing = standingReviews(reviews, stewards, {
    authors: [row.createdBy, row.draftedBy],
    identity: row.identity,
  });
  return { reviews, standing };
}

/** What the check of reviews looks at. */
export async function readReview(transaction: Transaction, found: FoundProposal): Promise<ReviewFacts> {
  const { standing } = await readReviews(transaction, found);
  return {
    required: found.row.workspace.approvalsRequired,
    approvals: standing.filter(({ kind }) => kind === 'approve').length,
    objections: standing.filter(({ kind }) => kind === 'object').map(({ author, text }) => ({ by: author, text })),
  };
}

/** Ids of those waiting proposals that other stewards still have to review, or ask to be changed; two queries for all. */
export async function awaitingReview(
  transaction: Transaction,
  proposals: readonly {
    readonly id: string;
    readonly workspaceId: string;
    readonly createdBy: string;
    readonly draftedBy: string | null;
    readonly identity: string;
    readonly workspace: { readonly approvalsRequired: number };
  }[],
): Promise<ReadonlySet<string>> {
  const reviews = await transaction.review.findMany({
    where: { proposalId: { in: proposals.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const members = await transaction.membership.findMany({
    where: { workspaceId: { in: proposals.map(({ workspaceId }) => workspaceId) }, role: { in: ['steward', 'admin'] } },
  });
  const waiting = proposals.filter(({ id, workspaceId, createdBy, draftedBy, identity, workspace }) => {
    const own = members.filter((member) => member.workspaceId === workspaceId).map(({ address }) => address);
    const said = reviews.filter(({ proposalId }) => proposalId === id);
    const standing = standingReviews(said, new Set(own), { authors: [createdBy, draftedBy], identity });
    const approvals = standing.filter(({ kind }) => kind === 'approve').length;
    return approvals < workspace.approvalsRequired || approvals < standing.length;
  });
  return new Set(waiting.map(({ id }) => id));
}
