import { BaseError, type PublicClient } from 'viem';
import { LocalChainError } from '../local/local-chain-error';
import { publicClient } from '../public-client';
import type { BatchQuestion } from '../trace/trace-batch';
import { onCopiedChain } from './copied-chain';

/**
 * Asks the node for traces, and where it has no tracers, as many public nodes, a copy of the chain at the same block.
 *
 * @returns null where neither can
 */
export async function tracing<Result>(
  { client, blockNumber }: Pick<BatchQuestion, 'client' | 'blockNumber'>,
  ask: (client: PublicClient) => Promise<Result>,
): Promise<Result | null> {
  try {
    return await ask(client);
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
  }
  try {
    const block = await client.getBlock({ blockNumber });
    return await onCopiedChain(client, block, (_, rpcUrl) => ask(publicClient(rpcUrl)));
  } catch (error) {
    if (error instanceof BaseError || error instanceof LocalChainError) return null;
    throw error;
  }
}
