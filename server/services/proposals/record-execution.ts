import type { z } from 'zod';
import { auditActor } from '../authorise';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { findProposal } from './find';
import type { recordExecutionInput } from './schema';
import { settleProposal } from './settle';

const RECEIPT_TIMEOUT_MILLISECONDS = 30_000;

/**
 * Takes the word of who executed only for where to look. Anybody who is signed in may report: what is stored is what
 * the chain says.
 */
export async function recordExecution(context: ServiceContext, input: z.output<typeof recordExecutionInput>) {
  const actor = auditActor(context.actor);
  const found = await findProposal(context.database, input.id);
  const { transactionHash: hash } = input;
  const receipt = context.chain.waitForTransactionReceipt({ hash, timeout: RECEIPT_TIMEOUT_MILLISECONDS });
  const { transactionHash } = await mustRead(receipt);
  return settleProposal(context, found, transactionHash, actor);
}
