import { defineChain } from 'viem';
import { createConfig, createStorage, type Config } from 'wagmi';
import { chainTransport } from './chain-transport';
import { localAccountConnector } from './local-account-connector';
import type { LocalAccount, WalletChain, WalletConnectSettings } from './wallet-chain';
import { walletConnectConnector } from './wallet-connect-connector';

/**
 * Wallets announce themselves (EIP-6963); reads go through this server. WalletConnect and the local test accounts are
 * connectors of the same kind, offered only where the server names them.
 */
export function createWalletConfig(
  chain: WalletChain,
  accounts: readonly LocalAccount[],
  walletConnect: WalletConnectSettings | null,
): Config {
  const described = defineChain({
    id: chain.chainId,
    name: chain.name,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });
  return createConfig({
    chains: [described],
    connectors: [
      ...(walletConnect ? [walletConnectConnector(walletConnect, chain.chainId)] : []),
      ...accounts.map((account) => localAccountConnector(account, chain.chainId)),
    ],
    multiInjectedProviderDiscovery: true,
    storage: createStorage({ storage: typeof window === 'undefined' ? undefined : window.localStorage }),
    ssr: true,
    transports: { [chain.chainId]: chainTransport },
  });
}
