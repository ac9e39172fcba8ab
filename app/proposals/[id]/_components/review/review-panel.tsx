'use client';

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../_trpc/client';
import { Empty } from '../../../../_ui/empty';
import { Failure } from '../../../../_ui/failure';
import { Panel } from '../../../../_ui/panel';
import { SkeletonRows } from '../../../../_ui/skeleton';
import type { Proposal } from '../proposal';
import { ReviewForm } from './review-form';
import { ReviewItem } from './review-item';

/** What people say of the proposal, and whether enough stewards have approved it. */
export function ReviewPanel({ proposal }: { proposal: Proposal }) {
  const api = useApi();
  const reviews = useQuery(api.reviews.list.queryOptions({ proposalId: proposal.id }));
  const { data: me } = useQuery(api.session.me.queryOptions());
  const found = reviews.data;
  const asked = found && found.approvalsRequired > 0;
  const note = asked ? `${found.approvals} of ${found.approvalsRequired} approvals by other stewards` : undefined;
  return (
    <Panel title="Review" flush note={note}>
      {reviews.isPending && <SkeletonRows rows={3} label="reviews" />}
      {reviews.isError && (
        <Failure title="The reviews could not be read" error={reviews.error} retry={() => void reviews.refetch()} />
      )}
      {found?.reviews.length === 0 && (
        <Empty title="Nobody has said anything yet">Comments and approvals of members are listed here.</Empty>
      )}
      {found && found.reviews.length > 0 && (
        <ol className="divide-y divide-line">
          {found.reviews.map((review) => (
            <ReviewItem key={review.id} review={review} own={review.author === me?.address} />
          ))}
        </ol>
      )}
      {me && <ReviewForm proposal={proposal} me={me} />}
    </Panel>
  );
}
