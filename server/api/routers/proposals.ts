import { proposalBuilderFile } from '@/server/services/proposals/builder-file';
import { proposalBundle } from '@/server/services/proposals/bundle';
import { cancelProposal } from '@/server/services/proposals/cancel';
import { overrideCheck } from '@/server/services/overrides/create';
import { createProposal } from '@/server/services/proposals/create';
import { stepRequest } from '@/server/services/proposals/step-request';
import { getProposal } from '@/server/services/proposals/get';
import { listProposals } from '@/server/services/proposals/list';
import { previewProposal } from '@/server/services/proposals/preview';
import { proposalMarkdown } from '@/server/services/proposals/markdown';
import { recordExecution } from '@/server/services/proposals/record-execution';
import { signProposal } from '@/server/services/proposals/sign';
import { signatureRequest } from '@/server/services/proposals/signature-request';
import { procedure, router } from '../trpc';
import {
  builderFileOutput,
  bundleOutput,
  cancelProposalInput,
  cancelProposalOutput,
  createProposalInput,
  createProposalOutput,
  getProposalInput,
  listProposalsInput,
  listProposalsOutput,
  overrideCheckInput,
  overrideCheckOutput,
  previewOutput,
  proposalDetail,
  proposalIdInput,
  proposalMarkdownInput,
  proposalMarkdownOutput,
  recordExecutionInput,
  recordExecutionOutput,
  signatureRequestOutput,
  signProposalInput,
  signProposalOutput,
  signatureRequestInput,
  stepRequestInput,
  stepRequestOutput,
} from '../schemas/proposals';

export const proposalsRouter = router({
  list: procedure
    .input(listProposalsInput)
    .output(listProposalsOutput)
    .query(({ ctx, input }) => listProposals(ctx, input)),
  get: procedure
    .input(getProposalInput)
    .output(proposalDetail)
    .query(({ ctx, input }) => getProposal(ctx, input)),
  preview: procedure
    .input(proposalIdInput)
    .output(previewOutput)
    .query(({ ctx, input }) => previewProposal(ctx, input)),
  create: procedure
    .input(createProposalInput)
    .output(createProposalOutput)
    .mutation(({ ctx, input }) => createProposal(ctx, input)),
  signatureRequest: procedure
    .input(signatureRequestInput)
    .output(signatureRequestOutput)
    .query(({ ctx, input }) => signatureRequest(ctx, input)),
  sign: procedure
    .input(signProposalInput)
    .output(signProposalOutput)
    .mutation(({ ctx, input }) => signProposal(ctx, input)),
  stepRequest: procedure
    .input(stepRequestInput)
    .output(stepRequestOutput)
    .query(({ ctx, input }) => stepRequest(ctx, input)),
  recordExecution: procedure
    .input(recordExecutionInput)
    .output(recordExecutionOutput)
    .mutation(({ ctx, input }) => recordExecution(ctx, input)),
  cancel: procedure
    .input(cancelProposalInput)
    .output(cancelProposalOutput)
    .mutation(({ ctx, input }) => cancelProposal(ctx, input)),
  overrideCheck: procedure
    .input(overrideCheckInput)
    .output(overrideCheckOutput)
    .mutation(({ ctx, input }) => overrideCheck(ctx, input)),
  builderFile: procedure
    .input(proposalIdInput)
    .output(builderFileOutput)
    .query(({ ctx, input }) => proposalBuilderFile(ctx, input)),
  markdown: procedure
    .input(proposalMarkdownInput)
    .output(proposalMarkdownOutput)
    .query(({ ctx, input }) => proposalMarkdown(ctx, input)),
  bundle: procedure
    .input(proposalIdInput)
    .output(bundleOutput)
    .query(({ ctx, input }) => proposalBundle(ctx, input)),
});
