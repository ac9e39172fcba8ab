import { addReview } from '@/server/services/reviews/add';
import { listReviews } from '@/server/services/reviews/list';
import { approvalsRequired } from '@/server/services/reviews/required';
import { setApprovals } from '@/server/services/reviews/set-approvals';
import { withdrawReview } from '@/server/services/reviews/withdraw';
import { procedure, router } from '../trpc';
import {
  addReviewInput,
  addReviewOutput,
  approvalsInput,
  approvalsOutput,
  listReviewsInput,
  listReviewsOutput,
  setApprovalsInput,
  setApprovalsOutput,
  withdrawReviewInput,
  withdrawReviewOutput,
} from '../schemas/reviews';

export const reviewsRouter = router({
  list: procedure
    .input(listReviewsInput)
    .output(listReviewsOutput)
    .query(({ ctx, input }) => listReviews(ctx, input)),
  add: procedure
    .input(addReviewInput)
    .output(addReviewOutput)
    .mutation(({ ctx, input }) => addReview(ctx, input)),
  withdraw: procedure
    .input(withdrawReviewInput)
    .output(withdrawReviewOutput)
    .mutation(({ ctx, input }) => withdrawReview(ctx, input)),
  required: procedure
    .input(approvalsInput)
    .output(approvalsOutput)
    .query(({ ctx, input }) => approvalsRequired(ctx, input)),
  setRequired: procedure
    .input(setApprovalsInput)
    .output(setApprovalsOutput)
    .mutation(({ ctx, input }) => setApprovals(ctx, input)),
});
