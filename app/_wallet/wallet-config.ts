import { defineChain } from 'viem';
import { createConfig, createStorage, unstable_connector, type Config } from 'wagmi';
import { injected } from 'wagmi/connectors';
import { localAccountConnector, localChainTransport } from './local-account-connector';
import type { LocalAccount, WalletChain } from './wallet-chain';

/**
 * Wallets announce themselves (EIP-6963); reads go through the wallet, or on the local chain through this server. The
 * local test accounts are connectors of the same kind, offered only where the server names them.
 */
export function createWalletConfig(chain: WalletChain, accounts: readonly LocalAccount[]): Config {
  const described = defineChain({
    id: chain.chainId,
    name: chain.name,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });
  return createConfig({
    chains: [described],
    connectors: accounts.map((account) => localAccountConnector(account, chain.chainId)),
    multiInjectedProviderDiscovery: true,
    storage: createStorage({ storage: typeof window === 'undefined' ? undefined : window.localStorage }),
    ssr: true,
    transports: { [chain.chainId]: chain.isLocal ? localChainTransport : unstable_connector(injected) },
  });
}
