'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { signIn } from 'next-auth/react';
import { getAddress } from 'viem';
import { createSiweMessage } from 'viem/siwe';
import { useConfig, type Connector } from 'wagmi';
import { connect, disconnect, getConnection, signMessage, switchChain } from 'wagmi/actions';
import { useApi } from '../_trpc/client';

const MESSAGE_LIFETIME_MILLISECONDS = 10 * 60_000;

async function fetchNonce(): Promise<string> {
  const response = await fetch('/api/auth/nonce', { cache: 'no-store' });
  if (!response.ok) throw new Error(`The server gave no nonce (${response.status}). Try again.`);
  const { nonce } = (await response.json()) as { nonce: string };
  return nonce;
}

/** Connects a wallet, lets it sign a one-time message (EIP-4361), and starts a session for its address. */
export function useSignIn() {
  const config = useConfig();
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (connector: Connector) => {
      const { chain } = await queryClient.ensureQueryData(api.session.me.queryOptions());
      const current = getConnection(config);
      if (current.status === 'connected' && current.connector.uid !== connector.uid) await disconnect(config);
      if (getConnection(config).status !== 'connected') await connect(config, { connector });
      const { address, chainId } = getConnection(config);
      if (!address) throw new Error('The wallet shows no account.');
      if (chainId !== chain.chainId) await switchChain(config, { chainId: chain.chainId });
      const message = createSiweMessage({
        address: getAddress(address),
        chainId: chain.chainId,
        domain: window.location.host,
        uri: window.location.origin,
        version: '1',
        statement: 'Sign in to Homeostat. This costs nothing and sends no transaction.',
        nonce: await fetchNonce(),
        issuedAt: new Date(),
        expirationTime: new Date(Date.now() + MESSAGE_LIFETIME_MILLISECONDS),
      });
      const signature = await signMessage(config, { account: address, connector, message });
      const answer = await signIn('ethereum', { message, signature, redirect: false });
      if (!answer?.ok) throw new Error(answer?.error ?? 'The server did not accept the sign-in.');
      await queryClient.invalidateQueries();
    },
  });
}
