import type { z } from 'zod';
import { encodeExecution, readSafe } from '@/server/adapters/venues/safe';
import { mustRead } from '../chain-read';
import type { ServiceContext } from '../context';
import { ServiceError } from '../errors';
import { countingSignatures } from './count-signatures';
import { findProposal } from './find';
import type { proposalIdInput } from './schema';

/**
 * A market settles up to the time of its block: between estimating and being mined the same call gets dearer (by 5 % and
 * more within seconds on the local chain), and a call that runs out of gas reverts the whole Safe transaction.
 */
const GAS_HEADROOM_PERCENT = 150n;
const GAS_HEADROOM = 100_000n;

/** What anybody's wallet may send once the Safe's threshold is met and its nonce has come to this transaction. */
export async function executionRequest({ chain, database }: ServiceContext, input: z.output<typeof proposalIdInput>) {
  const { row, safeTransaction, safeContext } = await findProposal(database, input.id);
  if (row.state !== 'open' && row.state !== 'executable')
    throw new ServiceError('conflict', `the proposal is ${row.state}: there is nothing to execute`);
  const safe = await mustRead(readSafe(chain, safeContext.safe));
  const signatures = countingSignatures(row.signatures, safe.owners);
  if (signatures.length < safe.threshold)
    throw new ServiceError('conflict', `${signatures.length} of ${safe.threshold} signatures: not executable yet`);
  if (safe.nonce !== safeContext.nonce)
    throw new ServiceError(
      'conflict',
      `the Safe is at nonce ${safe.nonce}, this transaction has ${safeContext.nonce}: ${safe.nonce < safeContext.nonce ? 'another one comes first' : 'it was overtaken'}`,
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
