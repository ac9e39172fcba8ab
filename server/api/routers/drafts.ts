import { discardDraft } from '@/server/services/drafts/discard';
import { getDraft } from '@/server/services/drafts/get';
import { listDrafts } from '@/server/services/drafts/list';
import { saveDraft } from '@/server/services/drafts/save';
import { sponsorDraft } from '@/server/services/drafts/sponsor';
import { procedure, router } from '../trpc';
import {
  draftChangeOutput,
  draftDetail,
  draftIdInput,
  listDraftsInput,
  listDraftsOutput,
  saveDraftInput,
  saveDraftOutput,
  sponsorDraftInput,
  sponsorDraftOutput,
} from '../schemas/drafts';

export const draftsRouter = router({
  list: procedure
    .input(listDraftsInput)
    .output(listDraftsOutput)
    .query(({ ctx, input }) => listDrafts(ctx, input)),
  get: procedure
    .input(draftIdInput)
    .output(draftDetail)
    .query(({ ctx, input }) => getDraft(ctx, input)),
  save: procedure
    .input(saveDraftInput)
    .output(saveDraftOutput)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  discard: procedure
    .input(draftIdInput)
    .output(draftChangeOutput)
    .mutation(({ ctx, input }) => discardDraft(ctx, input)),
  sponsor: procedure
    .input(sponsorDraftInput)
    .output(sponsorDraftOutput)
    .mutation(({ ctx, input }) => sponsorDraft(ctx, input)),
});
