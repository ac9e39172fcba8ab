import type { Address, PublicClient } from 'viem';
import type { Call } from '../../protocols';
import { publicClient } from '../public-client';
import { onCopiedChain } from './copied-chain';
import { runOnCopy } from './run-on-copy';

/** A batch that is to execute before. */
export interface EarlierBatch {
  readonly executor: Address;
  readonly calls: readonly Call[];
  /** as people know it */
  readonly name: string;
}

/** One of the batches before would revert. */
export class EarlierReverts extends Error {
  constructor(readonly batch: string) {
    super(`${batch} comes first and would revert`);
  }
}

/**
 * Works on a copy of the chain as it will be once earlier batches have executed, one block each; on the chain itself where
 * there are none. A copy holds state and no history: it has no events of before. Throws `EarlierReverts`.
 */
export async function onChainAfter<Result>(
  client: PublicClient,
  earlier: readonly EarlierBatch[],
  work: (after: PublicClient) => Promise<Result>,
): Promise<Result> {
  if (earlier.length === 0) return work(client);
  const block = await client.getBlock();
  return onCopiedChain(client, block, async (copy, rpcUrl) => {
    for (const [index, batch] of earlier.entries()) {
      const { success } = await runOnCopy(copy, batch, block.timestamp + BigInt(index + 1));
      if (!success) throw new EarlierReverts(batch.name);
    }
    return work(publicClient(rpcUrl));
  });
}
