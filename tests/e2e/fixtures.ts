import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { mnemonicToAccount } from 'viem/accounts';
import { toHex, type Hex } from 'viem';
import { Wallet } from './wallet';

/** Of the running product, as its command line reads it: DATABASE_URL, RPC_URL, … */
export function productEnvironment(): Record<string, string> {
  const file = path.join(process.env.HOMEOSTAT_E2E_STATE ?? '', 'running.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** Keys of the local chain's well-known test accounts; worthless anywhere else. */
export function testKey(index: number): Hex {
  const account = mnemonicToAccount('test test test test test test test test test test test junk', {
    addressIndex: index,
  });
  return toHex(account.getHdKey().privateKey as Uint8Array);
}

interface Fixtures {
  /** installs a wallet with these test accounts; call before the page is opened */
  wallet: (...accounts: number[]) => Promise<Wallet>;
  /** fails when axe finds anything */
  expectAccessible: (page: Page) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  wallet: async ({ page }, use) => {
    await use((...accounts) => {
      const { RPC_URL: rpcUrl } = productEnvironment();
      return Wallet.install(page, { rpcUrl, chainId: 31_337, privateKeys: accounts.map(testKey) });
    });
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures in use from this pattern
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  },
});

export { expect };
