'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { WagmiProvider } from 'wagmi';
import { useApi } from '../_trpc/client';
import { SessionGuard } from './session-guard';
import { createWalletConfig } from './wallet-config';

const UNKNOWN_CHAIN = { chainId: 1, name: 'Unknown', isLocal: false };

/** Wallets for the chain that the server works on. */
export function WalletProvider({ children }: { children: ReactNode }) {
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const { chainId, name, isLocal } = me?.chain ?? UNKNOWN_CHAIN;
  const accounts = me?.localAccounts;
  const config = useMemo(
    () => createWalletConfig({ chainId, name, isLocal }, accounts ?? []),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new list of the same accounts must not drop the wallet
    [chainId, name, isLocal, JSON.stringify(accounts)],
  );
  return (
    <WagmiProvider key={`${chainId}-${accounts?.length ?? 0}`} config={config}>
      <SessionGuard />
      {children}
    </WagmiProvider>
  );
}
