'use client';

import { useQuery } from '@tanstack/react-query';
import { useConnection, useSwitchChain } from 'wagmi';
import { useApi } from '../_trpc/client';

/** The connected wallet against the session and the server's chain. */
export function useWalletOnChain() {
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const { address, chainId, connector, status } = useConnection();
  const { mutateAsync: switchChain, isPending: switching } = useSwitchChain();
  const connected = status === 'connected' && !!address;
  return {
    me,
    address: connected ? address : null,
    connector: connected ? connector : undefined,
    wrongChain: connected && !!me && chainId !== me.chain.chainId ? (chainId ?? null) : null,
    switching,
    switchToChain: () => switchChain({ chainId: me?.chain.chainId ?? 1 }),
  };
}
