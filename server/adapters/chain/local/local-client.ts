import { createClient, http, publicActions, testActions, walletActions } from 'viem';
import { foundry } from 'viem/chains';

/** Reads, writes with accounts that the node holds, and the node's own test calls. */
export const localClient = (rpcUrl: string) =>
  createClient({ chain: foundry, cacheTime: 0, transport: http(rpcUrl, { timeout: 30_000 }) })
    .extend(publicActions)
    .extend(walletActions)
    .extend(testActions({ mode: 'anvil' }));

export type LocalClient = ReturnType<typeof localClient>;
