import type { SignClient } from '@walletconnect/sign-client';
import { type Address, type EIP1193Provider, getAddress, numberToHex } from 'viem';
import { createConnector } from 'wagmi';
import { requestChain } from './chain-transport';
import type { WalletConnectSettings } from './wallet-chain';

type Client = Awaited<ReturnType<typeof SignClient.init>>;
type Session = Awaited<ReturnType<Awaited<ReturnType<Client['connect']>>['approval']>>;

/** What a wallet is asked for; everything else is read through this server. */
const WALLET_METHODS = ['personal_sign', 'eth_signTypedData_v4', 'eth_sendTransaction'];
const EVENTS = ['accountsChanged', 'chainChanged'];
/** WalletConnect's code for a session that this side ends. */
const USER_DISCONNECTED = { code: 6000, message: 'disconnected' };

export const WALLET_CONNECT = 'walletConnect';

/**
 * A wallet on another device, by WalletConnect 2. The pairing address is handed out as a message of kind `display_uri`: the
 * page shows it as a QR code itself, so that no code or style from elsewhere comes in. Loaded when it is asked for.
 */
export function walletConnectConnector({ projectId, relayUrl }: WalletConnectSettings, chainId: number) {
  const chain = `eip155:${chainId}`;
  return createConnector<EIP1193Provider>(({ emitter }) => {
    let loading: Promise<Client> | null = null;
    let session: Session | null = null;
    const client = () => (loading ??= load({ projectId, relayUrl }, () => emitter.emit('disconnect')));
    const accounts = (): readonly Address[] =>
      (session?.namespaces.eip155?.accounts ?? [])
        .filter((account) => account.startsWith(`${chain}:`))
        .map((account) => getAddress(account.slice(chain.length + 1)));
    const provider = {
      request: async (asked: { method: string; params?: unknown }) => {
        if (asked.method === 'eth_accounts') return accounts();
        if (asked.method === 'eth_chainId') return numberToHex(chainId);
        if (!WALLET_METHODS.includes(asked.method)) return requestChain(asked as never);
        if (!session) throw new Error('No wallet is connected.');
        const { topic } = session;
        return (await client()).request({
          topic,
          chainId: chain,
          request: { method: asked.method, params: asked.params },
        });
      },
    } as unknown as EIP1193Provider;
    return {
      id: WALLET_CONNECT,
      name: 'WalletConnect',
      type: WALLET_CONNECT,
      async connect() {
        session ??= await restored(await client(), chain);
        if (!session) {
          const namespaces = { eip155: { methods: WALLET_METHODS, chains: [chain], events: EVENTS } };
          const { uri, approval } = await (await client()).connect({ optionalNamespaces: namespaces });
          if (!uri) throw new Error('WalletConnect gave no pairing address. Try again.');
          emitter.emit('message', { type: 'display_uri', data: uri });
          session = await approval();
        }
        const found = accounts();
        if (found.length === 0) throw new Error('The wallet offers no account on this chain.');
        return { accounts: found as never, chainId };
      },
      async disconnect() {
        const ended = session;
        session = null;
        if (ended) await (await client()).disconnect({ topic: ended.topic, reason: USER_DISCONNECTED });
      },
      getAccounts: async () => accounts(),
      getChainId: async () => chainId,
      getProvider: async () => provider,
      // Whether there was a session is known without loading anything.
      async isAuthorized() {
        if (!localStorage.getItem(REMEMBERED)) return false;
        session ??= await restored(await client(), chain);
        return session !== null;
      },
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => undefined,
    };
  });
}

const REMEMBERED = 'homeostat.walletConnect';

async function load({ projectId, relayUrl }: WalletConnectSettings, onEnd: () => void): Promise<Client> {
  const { SignClient } = await import('@walletconnect/sign-client');
  const client = await SignClient.init({
    projectId,
    relayUrl,
    logger: 'error',
    telemetryEnabled: false,
    metadata: {
      name: 'Homeostat',
      description: 'Sign and send proposals',
      url: window.location.origin,
      icons: [`${window.location.origin}/icon.svg`],
    },
  });
  // It would frame a page of a third party to vouch for this one; the content security policy lets none in.
  client.core.verify.register = () => Promise.resolve('');
  client.on('session_delete', onEnd);
  client.on('session_expire', onEnd);
  localStorage.setItem(REMEMBERED, '1');
  return client;
}

/** The last session that still holds for this chain. */
async function restored(client: Client, chain: string): Promise<Session | null> {
  const holds = ({ expiry, namespaces }: Session) =>
    expiry * 1000 > Date.now() &&
    (namespaces.eip155?.accounts ?? []).some((account) => account.startsWith(`${chain}:`));
  return client.session.getAll().findLast(holds) ?? null;
}
