import { createPublicClient, http, type PublicClient } from 'viem';

/**
 * A reader of one chain over JSON-RPC; requests of one tick travel together. A contract that answers with an address to
 * look elsewhere (EIP-3668) is not followed: anybody can deploy one, and this server reads contracts that others name.
 */
export function publicClient(rpcUrl: string): PublicClient {
  return createPublicClient({
    ccipRead: false,
    transport: http(rpcUrl, { batch: true, retryCount: 1, timeout: 10_000 }),
  });
}
