'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { WagmiProvider } from 'wagmi';
import type { RouterOutputs } from '@/server/api';
import { useApi } from '../_trpc/client';
import { AddressName, Explorer } from '../_ui/address';
import { ensName, noName } from './ens-name';
import { SessionGuard } from './session-guard';
import { createWalletConfig } from './wallet-config';

interface WalletProviderProps {
  initialMe: RouterOutputs['session']['me'] | null;
  children: ReactNode;
}

const UNKNOWN_CHAIN = { chainId: 1, name: 'Unknown', isLocal: false };

/** Wallets for the chain that the server works on. */
export function WalletProvider({ initialMe, children }: WalletProviderProps) {
  const { data: me } = useQuery({ ...useApi().session.me.queryOptions(), initialData: initialMe ?? undefined });
  const { chainId, name, isLocal } = me?.chain ?? UNKNOWN_CHAIN;
  const accounts = me?.localAccounts;
  const walletConnect = me?.walletConnect ?? null;
  // The query keeps the list's identity while its content stays, so the wallet isn't dropped by a refetch.
  const config = useMemo(
    () => createWalletConfig({ chainId, name, isLocal }, accounts ?? [], walletConnect),
    [chainId, name, isLocal, accounts, walletConnect],
  );
  return (
    <WagmiProvider key={`${chainId}-${accounts?.length ?? 0}`} config={config}>
      <SessionGuard />
      <Explorer value={me?.chain.explorer ?? null}>
        <AddressName value={me?.chain.hasNames ? ensName : noName}>{children}</AddressName>
      </Explorer>
    </WagmiProvider>
  );
}
