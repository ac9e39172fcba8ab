import type { Hex } from 'viem';
import type { z } from 'zod';
import { auditActor } from '../authorise';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { executionOutcome } from './execution-log';
import { findProposal } from './find';
import { reconcileProposal } from './reconcile';
import type { recordExecutionInput } from './act-schema';
import { settleProposal } from './settle';
import { readStanding } from './standing';

const RECEIPT_TIMEOUT_MILLISECONDS = 30_000;

/**
 * Takes the word of who sent a step only for where to look. Anybody who is signed in may report: what is stored is what
 * the chain says, be it that the plan was carried out or that it came one step further.
 */
export async function recordExecution(context: ServiceContext, input: z.output<typeof recordExecutionInput>) {
  const { chain, database, now } = context;
  const actor = auditActor(context.actor);
  const found = await findProposal(database, input.id);
  const { transactionHash: hash } = input;
  const receipt = await mustRead(chain.waitForTransactionReceipt({ hash, timeout: RECEIPT_TIMEOUT_MILLISECONDS }));
  const carriedOut = executionOutcome(found.carried, found.row.identity as Hex, receipt.logs) !== null;
  const { venue } = found.carried;
  if (carriedOut || venue === 'safe') return settleProposal(context, found, receipt.transactionHash, actor);
  const standing = await mustRead(readStanding(chain, found, now()));
  const { row } = await mustRead(reconcileProposal(context, found, standing));
  return { state: row.state, asAsked: false };
}
