import type { Page } from '@playwright/test';
import { createWalletClient, http, isHex, type Address, type Hex } from 'viem';
import { privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts';

export interface WalletOptions {
  readonly rpcUrl: string;
  readonly chainId: number;
  /** the first is the one connected */
  readonly privateKeys: readonly Hex[];
}

type Handler = (account: PrivateKeyAccount, parameters: readonly unknown[]) => unknown;

/**
 * A browser wallet for tests. The page sees an EIP-1193 provider, announced by EIP-6963; every request is answered
 * here in Node, so that no key ever enters the page.
 */
export class Wallet {
  #current = 0;

  private constructor(
    private readonly page: Page,
    private readonly options: WalletOptions,
    private readonly accounts: readonly PrivateKeyAccount[],
  ) {}

  /** Before the page is opened. */
  static async install(page: Page, options: WalletOptions): Promise<Wallet> {
    const wallet = new Wallet(
      page,
      options,
      options.privateKeys.map((key) => privateKeyToAccount(key)),
    );
    await page.exposeFunction('homeostatTestWallet', (method: string, parameters: unknown[]) =>
      wallet.answer(method, parameters ?? []),
    );
    await page.addInitScript(announceProvider);
    return wallet;
  }

  get address(): Address {
    return this.accounts[this.#current].address;
  }

  /** What a person does in the wallet's own window: another account from now on. */
  async switchTo(index: number): Promise<void> {
    this.#current = index;
    await this.page.evaluate((address) => {
      window.dispatchEvent(new CustomEvent('homeostat-test-accounts', { detail: [address] }));
    }, this.address);
  }

  private async answer(method: string, parameters: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers[method];
    try {
      const result = handler
        ? await handler(this.accounts[this.#current], parameters)
        : await this.forward(method, parameters);
      return { result };
    } catch (error) {
      const { code = -32_603, message } = error as Error & { code?: number };
      return { error: { code, message } };
    }
  }

  private readonly handlers: Readonly<Record<string, Handler>> = {
    eth_accounts: (account) => [account.address],
    eth_requestAccounts: (account) => [account.address],
    eth_chainId: () => `0x${this.options.chainId.toString(16)}`,
    wallet_switchEthereumChain: (_account, [wanted]) => this.stayOnChain((wanted as { chainId: Hex }).chainId),
    personal_sign: (account, [message]) =>
      account.signMessage({ message: isHex(message) ? { raw: message } : String(message) }),
    eth_signTypedData_v4: (account, [, data]) => account.signTypedData(JSON.parse(String(data)) as never),
    eth_sendTransaction: (account, [request]) => this.send(account, request as Record<string, Hex | undefined>),
  };

  /** Its owner says no to every other chain. */
  private stayOnChain(chainId: Hex): null {
    if (Number(chainId) === this.options.chainId) return null;
    throw Object.assign(new Error('User rejected the request.'), { code: 4001 });
  }

  private async send(
    account: PrivateKeyAccount,
    { to, data, value, gas }: Record<string, Hex | undefined>,
  ): Promise<Hex> {
    const client = createWalletClient({ account, transport: http(this.options.rpcUrl) });
    return client.sendTransaction({
      to,
      data,
      value: value === undefined ? undefined : BigInt(value),
      gas: gas === undefined ? undefined : BigInt(gas),
      chain: null,
    });
  }

  private async forward(method: string, parameters: readonly unknown[]): Promise<unknown> {
    const response = await fetch(this.options.rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: parameters }),
    });
    const { result, error } = (await response.json()) as {
      result?: unknown;
      error?: { code: number; message: string };
    };
    if (error) throw Object.assign(new Error(error.message), { code: error.code });
    return result;
  }
}

/** Runs in the page. */
function announceProvider(): void {
  type Answer = { result?: unknown; error?: { code: number; message: string } };
  const call = (method: string, parameters: unknown[]) =>
    (window as unknown as Record<string, (...given: unknown[]) => Promise<Answer>>).homeostatTestWallet(
      method,
      parameters,
    );
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const provider = {
    async request({ method, params = [] }: { method: string; params?: unknown[] }) {
      const { result, error } = await call(method, params);
      if (error) throw Object.assign(new Error(error.message), { code: error.code });
      return result;
    },
    on(name: string, listener: (value: unknown) => void) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
      return provider;
    },
    removeListener(name: string, listener: (value: unknown) => void) {
      listeners.get(name)?.delete(listener);
      return provider;
    },
  };
  window.addEventListener('homeostat-test-accounts', (event) => {
    for (const listener of listeners.get('accountsChanged') ?? []) listener((event as CustomEvent).detail);
  });
  const info = {
    uuid: '7c1f4c7e-8f0e-4d38-9d0b-2f1d6a6f5a10',
    name: 'Test wallet',
    rdns: 'example.homeostat.test-wallet',
    icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  };
  const announce = () =>
    window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }));
  window.addEventListener('eip6963:requestProvider', announce);
  announce();
}
