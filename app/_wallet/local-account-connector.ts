import { custom, createConnector } from 'wagmi';
import { numberToHex, ProviderRpcError, type Address, type EIP1193Provider, type EIP1193RequestFn } from 'viem';
import type { LocalAccount } from './wallet-chain';

let lastId = 0;

/** JSON-RPC of the local chain, through this server; it exists on no other chain. */
const requestLocalChain: EIP1193RequestFn = async ({ method, params }) => {
  const response = await fetch('/api/chain', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: ++lastId, method, params: params ?? [] }),
  });
  if (!response.ok) throw new Error(`The local chain answered ${response.status}: ${await response.text()}`);
  const answer = await response.json();
  if (answer.error)
    throw new ProviderRpcError(new Error(answer.error.message), {
      code: answer.error.code,
      shortMessage: answer.error.message,
    });
  return answer.result;
};

export const localChainTransport = custom({ request: requestLocalChain });

/** A wallet that holds one unlocked account of the local chain. */
export function localAccountConnector({ address, label }: LocalAccount, chainId: number) {
  const accounts: readonly Address[] = [address];
  const provider = {
    request: (async (request: { method: string; params?: unknown }) => {
      if (request.method === 'eth_accounts' || request.method === 'eth_requestAccounts') return accounts;
      if (request.method === 'eth_chainId') return numberToHex(chainId);
      return requestLocalChain(request as never);
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
