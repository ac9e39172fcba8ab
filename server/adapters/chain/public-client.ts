import { createPublicClient, defineChain, http, type PublicClient } from 'viem';

/** A reader of one chain over JSON-RPC; requests of one tick travel together. */
export function publicClient(rpcUrl: string): PublicClient {
  return createPublicClient({ transport: http(rpcUrl, { batch: true, retryCount: 1, timeout: 10_000 }) });
}

/** The chain's own identity with the address that answers for it. */
export async function chainOf(client: PublicClient, rpcUrl: string) {
  const id = await client.getChainId();
  return defineChain({
    id,
    name: `chain ${id}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
}
