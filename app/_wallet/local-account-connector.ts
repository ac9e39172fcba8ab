import { createConnector } from 'wagmi';
import { requestChain } from './chain-transport';
import { numberToHex, type Address, type EIP1193Provider, type EIP1193RequestFn } from 'viem';
import type { LocalAccount } from './wallet-chain';

/** A wallet that holds one unlocked account of the local chain. */
export function localAccountConnector({ address, label }: LocalAccount, chainId: number) {
  const accounts: readonly Address[] = [address];
  const provider = {
    request: (async (request: { method: string; params?: unknown }) => {
      if (request.method === 'eth_accounts' || request.method === 'eth_requestAccounts') return accounts;
      if (request.method === 'eth_chainId') return numberToHex(chainId);
      return requestChain(request as never);
    }) as EIP1193RequestFn,
  };
  return createConnector<EIP1193Provider, Record<never, never>, { localAccount: string }>(({ storage }) => ({
    id: `local-${address}`,
    name: label,
    type: 'local',
    // wagmi types what `connect` answers by an option that this connector doesn't read.
    connect: (async () => {
      await storage?.setItem('localAccount', address);
      return { accounts, chainId };
    }) as never,
    disconnect: async () => storage?.removeItem('localAccount'),
    getAccounts: async () => accounts,
    getChainId: async () => chainId,
    getProvider: async () => provider as unknown as EIP1193Provider,
    // Only the account that was used last comes back after a reload, not the first of the list.
    isAuthorized: async () => (await storage?.getItem('localAccount')) === address,
    onAccountsChanged: () => undefined,
    onChainChanged: () => undefined,
    onDisconnect: () => undefined,
  }));
}
