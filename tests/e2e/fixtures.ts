import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
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

/** Chain id of the local chain. */
const CHAIN_ID = 31_337;

function installWallet(page: Page, accounts: readonly number[]): Promise<Wallet> {
  const { RPC_URL: rpcUrl } = productEnvironment();
  return Wallet.install(page, { rpcUrl, chainId: CHAIN_ID, privateKeys: accounts.map(testKey) });
}

interface Fixtures {
  /** installs a wallet with these test accounts; call before the page is opened */
  wallet: (...accounts: number[]) => Promise<Wallet>;
  /** a page of somebody else: a browser context of its own, with a wallet of one test account */
  somebody: (account: number) => Promise<Page>;
  /** fails when axe finds anything, on the whole page or within a selector */
  expectAccessible: (page: Page, within?: string) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  wallet: async ({ page }, use) => {
    await use((...accounts) => installWallet(page, accounts));
  },
  somebody: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (account) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await installWallet(page, [account]);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures in use from this pattern
  expectAccessible: async ({}, use) => {
    await use(async (page, within) => {
      // What passes is not listed: a table of a thousand cells would be carried over from the browser for nothing.
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
      const { violations } = await (within ? axe.include(within) : axe).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  },
});

export { expect };
