import { SignClient } from '@walletconnect/sign-client';
import { createWalletClient, type Hex, http, isHex, type TypedDataDefinition } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { foundry } from 'viem/chains';

/** A wallet on another device: it pairs by an address that somebody scanned, and says yes to everything. */
export class DistantWallet {
  private constructor(
    readonly client: Awaited<ReturnType<typeof SignClient.init>>,
    /** methods that it was asked for, in order */
    readonly asked: string[],
  ) {}

  static async start(
    privateKey: Hex,
    { relayUrl, rpcUrl }: { relayUrl: string; rpcUrl: string },
  ): Promise<DistantWallet> {
    const account = privateKeyToAccount(privateKey);
    const client = await SignClient.init({
      projectId: 'b'.repeat(32),
      relayUrl,
      logger: 'silent',
      telemetryEnabled: false,
      storageOptions: { database: ':memory:' },
      metadata: { name: 'A wallet', description: 'of a test', url: 'http://127.0.0.1', icons: [] },
    });
    const sender = createWalletClient({ account, chain: foundry, transport: http(rpcUrl) });
    const asked: string[] = [];
    client.on('session_proposal', ({ id }) => {
      const namespace = {
        accounts: [`eip155:${foundry.id}:${account.address}`],
        methods: ['personal_sign', 'eth_signTypedData_v4', 'eth_sendTransaction'],
        events: ['accountsChanged', 'chainChanged'],
      };
      void client.approve({ id, namespaces: { eip155: namespace } });
    });
    const answer = async (method: string, params: readonly unknown[]): Promise<unknown> => {
      if (method === 'personal_sign') return account.signMessage({ message: text(params[0] as string) });
      if (method === 'eth_signTypedData_v4')
        return account.signTypedData(JSON.parse(params[1] as string) as TypedDataDefinition);
      const { to, data, gas } = params[0] as { to: Hex; data: Hex; gas: Hex };
      return sender.sendTransaction({ to, data, gas: BigInt(gas) });
    };
    client.on('session_request', ({ topic, id, params: { request } }) => {
      asked.push(request.method);
      void answer(request.method, request.params as readonly unknown[]).then((result) =>
        client.respond({ topic, response: { id, jsonrpc: '2.0', result } }),
      );
    });
    return new DistantWallet(client, asked);
  }

  pair(uri: string): Promise<unknown> {
    return this.client.pair({ uri });
  }

  /** Ends what it has with the page. */
  async leave(): Promise<void> {
    for (const { topic } of this.client.session.getAll())
      await this.client.disconnect({ topic, reason: { code: 6000, message: 'left' } });
  }

  async stop(): Promise<void> {
    await this.client.core.relayer.transportClose();
  }
}

const text = (message: string) => (isHex(message) ? { raw: message } : message);
