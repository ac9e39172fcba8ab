'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useConnection } from 'wagmi';
import { useApi } from '../_trpc/client';
import { useToast } from '../_ui/toaster';
import { shortAddress } from '../_ui/address';
import { useSignOut } from './use-sign-out';

/** A session never follows a wallet switch: when the wallet shows another account, the session ends. */
export function SessionGuard() {
  const { data: me } = useQuery(useApi().session.me.queryOptions());
  const { address, status } = useConnection();
  const signOut = useSignOut();
  const toast = useToast();
  const ended = useRef<string | null>(null);
  const signedIn = me?.address ?? null;
  useEffect(() => {
    if (!signedIn || status !== 'connected' || !address) return;
    if (address.toLowerCase() === signedIn.toLowerCase()) return;
    const change = `${signedIn}→${address}`;
    if (ended.current === change) return;
    ended.current = change;
    signOut({ keepWallet: true }).then(
      () =>
        toast({
          tone: 'warn',
          title: 'Signed out: the wallet switched accounts',
          text: `The session belonged to ${shortAddress(signedIn)}; the wallet now shows ${shortAddress(address)}. Sign in again to act as that account.`,
        }),
      () =>
        toast({
          tone: 'fail',
          title: 'The session could not be ended',
          text: 'The wallet switched accounts, but the server did not answer. Reload the page.',
        }),
    );
  }, [signedIn, address, status, signOut, toast]);
  useEffect(() => {
    if (me?.notice) toast({ tone: 'warn', title: 'Not signed in', text: me.notice });
  }, [me?.notice, toast]);
  return null;
}
