import { createPublicClient, http, type PublicClient } from 'viem';

/** A reader of one chain over JSON-RPC; requests of one tick travel together. */
export function publicClient(rpcUrl: string): PublicClient {
  return createPublicClient({ transport: http(rpcUrl, { batch: true, retryCount: 1, timeout: 10_000 }) });
}
