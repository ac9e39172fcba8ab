import type { PublicClient } from 'viem';
import { publicClient } from '@/server/adapters/chain/public-client';
import type { Invocation } from './command';
import { textOption } from './parse-options';
import { UsageError } from './usage-error';

/** `--rpc URL`, or undefined where it is absent. */
export function chainOption(invocation: Invocation): string | undefined {
  const rpc = textOption(invocation, 'rpc');
  if (rpc === undefined || URL.canParse(rpc)) return rpc;
  throw new UsageError(`--rpc ${JSON.stringify(rpc)} is refused: a URL`);
}

/** A reader of the chain behind `--rpc`, which has to be the plan's; null where the option is absent. */
export async function chainClient(invocation: Invocation, chainId: number): Promise<PublicClient | null> {
  const rpc = chainOption(invocation);
  if (rpc === undefined) return null;
  const client = publicClient(rpc);
  const found = await client.getChainId().catch((cause: unknown) => {
    throw new UsageError('--rpc does not answer', { cause });
  });
  if (found !== chainId) throw new UsageError(`--rpc answers for chain ${found}, the plan is for chain ${chainId}`);
  return client;
}
