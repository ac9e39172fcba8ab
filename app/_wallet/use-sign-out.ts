'use client';

import { useQueryClient } from '@tanstack/react-query';
import { signOut } from 'next-auth/react';
import { useCallback } from 'react';
import { useDisconnect } from 'wagmi';

/** Ends the session and, unless it is kept, the connection to the wallet. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const { mutateAsync: disconnect } = useDisconnect();
  return useCallback(
    async ({ keepWallet = false } = {}) => {
      await signOut({ redirect: false });
      if (!keepWallet) await disconnect({}).catch(() => undefined);
      await queryClient.invalidateQueries();
    },
    [queryClient, disconnect],
  );
}
