import type { z } from 'zod';
import { encodeExecution, readSafe } from '@/server/adapters/venues/safe';
import { blockingChecks } from '@/server/domain/checks';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { countingSignatures } from './count-signatures';
import { findProposal } from './find';
import { presentChecks } from './present-checks';
import { reconcileProposal } from './reconcile';
import type { proposalIdInput } from './schema';

/**
 * A market settles up to the time of its block: between estimating and being mined the same call gets dearer (by 5 % and
 * more within seconds on the local chain), and a call that runs out of gas reverts the whole Safe transaction.
 */
const GAS_HEADROOM_PERCENT = 150n;
const GAS_HEADROOM = 100_000n;

/**
 * What anybody's wallet may send once the Safe's threshold is met and its nonce has come to this transaction, as long as
 * no blocking check stands against it: between signing and executing a deadline passes and values in force change.
 */
export async function executionRequest(context: ServiceContext, input: z.output<typeof proposalIdInput>) {
  const { chain, database } = context;
  const stored = await findProposal(database, input.id);
  const safe = await mustRead(readSafe(chain, stored.safeContext.safe));
  const found = await mustRead(reconcileProposal(context, stored, safe));
  const { row, safeTransaction, safeContext } = found;
  if (row.state !== 'open' && row.state !== 'executable')
    throw new ServiceError('conflict', `the proposal is ${row.state}: there is nothing to execute`);
  const signatures = countingSignatures(row.signatures, safe.owners);
  if (signatures.length < safe.threshold)
    throw new ServiceError('conflict', `${signatures.length} of ${safe.threshold} signatures: not executable yet`);
  if (safe.nonce !== safeContext.nonce)
    throw new ServiceError(
      'conflict',
      `the Safe is at nonce ${safe.nonce}, this transaction has ${safeContext.nonce}: ${safe.nonce < safeContext.nonce ? 'another one comes first' : 'it was overtaken'}`,
    );
  const blocking = blockingChecks(await presentChecks(context, found, safe));
  if (blocking.length > 0)
    throw new ServiceError(
      'conflict',
      `not to be executed: ${blocking.map(({ name, state, reason }) => `${name} is "${state}" (${reason})`).join('; ')}`,
    );
  const call = encodeExecution(safeTransaction, safeContext, signatures.slice(0, safe.threshold));
  const estimate = await mustRead(chain.estimateGas({ account: safe.owners[0], to: call.to, data: call.data }));
  return {
    chainId: safeContext.chainId,
    to: call.to,
    value: call.value.toString(),
    data: call.data,
    gas: ((estimate * GAS_HEADROOM_PERCENT) / 100n + GAS_HEADROOM).toString(),
  };
}
