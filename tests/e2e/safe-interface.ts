import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { encodeMultiSendData } from '@safe-global/protocol-kit';
import { getMultiSendCallOnlyDeployment } from '@safe-global/safe-deployments';
import {
  type Address,
  concatHex,
  createPublicClient,
  createWalletClient,
  encodeFunctionData,
  type Hex,
  hashTypedData,
  http,
  parseAbi,
  zeroAddress,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { anvil } from 'viem/chains';

const SAFE = parseAbi([
  'function nonce() view returns (uint256)',
  'function getOwners() view returns (address[])',
  'function getThreshold() view returns (uint256)',
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool)',
]);
const MULTI_SEND = parseAbi(['function multiSend(bytes transactions)']);
const SAFE_TX = ['to address', 'value uint256', 'data bytes', 'operation uint8', 'safeTxGas uint256'].concat([
  'baseGas uint256',
  'gasPrice uint256',
  'gasToken address',
  'refundReceiver address',
  'nonce uint256',
]);

interface Question {
  readonly method: string;
  readonly params?: { readonly txs: readonly { readonly to: Address; readonly value: string; readonly data: Hex }[] };
}

/** A page that frames another and answers it as Safe's interface answers its apps. */
const PAGE = `<!doctype html><html lang="en"><title>Safe</title><style>iframe { width: 100%; height: 95vh; border: 0 }</style>
<iframe title="app"></iframe><script>
const frame = document.querySelector('iframe');
frame.src = new URLSearchParams(location.search).get('appUrl');
addEventListener('message', async ({ data, source, origin }) => {
  if (source !== frame.contentWindow || !data.method) return;
  const answer = await window.answerApp(data).then(
    (result) => ({ id: data.id, success: true, version: '9.1.0', data: result }),
    (error) => ({ id: data.id, success: false, version: '9.1.0', error: error.message }));
  source.postMessage(answer, origin);
});
</script>`;

/** Serves the page that stands for Safe's interface. */
export async function serveSafeInterface(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((stopped) => server.close(() => stopped()));
  return { url: `http://127.0.0.1:${port}`, stop };
}

/**
 * A Safe's owners at that interface: makes a transaction of what an app sends, with the nonce that they choose, and sends
 * it with their signatures. Batches by Safe's own kit.
 */
export class SafeInterface {
  /** chosen where the transaction is shown; null: the Safe's next */
  nonce: number | null = null;
  #made: { readonly message: Record<string, unknown>; readonly hash: Hex } | null = null;
  readonly #client;

  constructor(
    readonly url: string,
    readonly safe: Address,
    readonly rpcUrl: string,
  ) {
    this.#client = createPublicClient({ chain: anvil, transport: http(rpcUrl) });
  }

  /** Opens a page of the product as an app within it. */
  async open(page: Page, appUrl: string): Promise<FrameLocator> {
    await page.exposeFunction('answerApp', (question: Question) => this.#answer(question));
    await page.goto(`${this.url}/?appUrl=${encodeURIComponent(appUrl)}`);
    return page.frameLocator('iframe');
  }

  async #answer({ method, params }: Question): Promise<unknown> {
    const at = { address: this.safe, abi: SAFE } as const;
    if (method === 'getSafeInfo')
      return {
        safeAddress: this.safe,
        chainId: anvil.id,
        owners: await this.#client.readContract({ ...at, functionName: 'getOwners' }),
        threshold: Number(await this.#client.readContract({ ...at, functionName: 'getThreshold' })),
        isReadOnly: false,
      };
    if (method !== 'sendTransactions' || !params) throw new Error(`${method} is not known here`);
    const next = Number(await this.#client.readContract({ ...at, functionName: 'nonce' }));
    const [only, ...others] = params.txs;
    const batch = params.txs.map((call) => ({ ...call, operation: 0 }));
    const args = [encodeMultiSendData(batch) as Hex] as const;
    const call =
      others.length === 0
        ? { ...only, operation: 0 }
        : {
            to: getMultiSendCallOnlyDeployment({ version: '1.4.1' })!.deployments.canonical!.address,
            value: '0',
            data: encodeFunctionData({ abi: MULTI_SEND, functionName: 'multiSend', args }),
            operation: 1,
          };
    const gas = { safeTxGas: 0n, baseGas: 0n, gasPrice: 0n, gasToken: zeroAddress, refundReceiver: zeroAddress };
    const message = { ...call, value: BigInt(call.value), ...gas, nonce: BigInt(this.nonce ?? next) };
    const hash = hashTypedData({
      domain: { chainId: anvil.id, verifyingContract: this.safe },
      types: { SafeTx: SAFE_TX.map((field) => ({ name: field.split(' ')[0], type: field.split(' ')[1] })) },
      primaryType: 'SafeTx',
      message,
    });
    this.#made = { message, hash };
    return { safeTxHash: hash };
  }

  /** The owners sign what was made last, and one of them sends it. */
  async execute(...keys: Hex[]): Promise<void> {
    if (!this.#made) throw new Error('nothing was handed over');
    const { message, hash } = this.#made;
    const owners = keys
      .map((key) => privateKeyToAccount(key))
      .sort((one, other) => (BigInt(one.address) < BigInt(other.address) ? -1 : 1));
    const signatures = concatHex(await Promise.all(owners.map((owner) => owner.sign({ hash }))));
    const wallet = createWalletClient({ account: owners[0], chain: anvil, transport: http(this.rpcUrl) });
    const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = message as never;
    const sent = await wallet.writeContract({
      address: this.safe,
      abi: SAFE,
      functionName: 'execTransaction',
      args: [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, signatures],
      gas: 5_000_000n,
    });
    const { status } = await this.#client.waitForTransactionReceipt({ hash: sent });
    if (status !== 'success') throw new Error('the Safe’s transaction was reverted');
  }
}
