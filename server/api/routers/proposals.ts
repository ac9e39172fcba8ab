import { procedure, router } from '../trpc';
import {
  bundleOutput,
  cancelProposalInput,
  cancelProposalOutput,
  createProposalInput,
  createProposalOutput,
  executionRequestOutput,
  listProposalsInput,
  listProposalsOutput,
  proposalDetail,
  proposalIdInput,
  recordExecutionInput,
  recordExecutionOutput,
  signatureRequestOutput,
  signProposalInput,
  signProposalOutput,
} from '../schemas/proposals';
import { notBuilt } from './not-built';

export const proposalsRouter = router({
  list: procedure.input(listProposalsInput).output(listProposalsOutput).query(notBuilt),
  get: procedure.input(proposalIdInput).output(proposalDetail).query(notBuilt),
  create: procedure.input(createProposalInput).output(createProposalOutput).mutation(notBuilt),
  signatureRequest: procedure.input(proposalIdInput).output(signatureRequestOutput).query(notBuilt),
  sign: procedure.input(signProposalInput).output(signProposalOutput).mutation(notBuilt),
  executionRequest: procedure.input(proposalIdInput).output(executionRequestOutput).query(notBuilt),
  recordExecution: procedure.input(recordExecutionInput).output(recordExecutionOutput).mutation(notBuilt),
  cancel: procedure.input(cancelProposalInput).output(cancelProposalOutput).mutation(notBuilt),
  bundle: procedure.input(proposalIdInput).output(bundleOutput).query(notBuilt),
});
