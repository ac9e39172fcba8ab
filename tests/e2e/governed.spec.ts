import type { Page } from '@playwright/test';
import { privateKeyToAddress } from 'viem/accounts';
import { signedIn } from './account';
import { expectFits } from './expect-fits';
import { expect, test, testKey } from './fixtures';
import { signIn } from './sign-in';
import { watchPage } from './watch-page';

const [STEWARD, SIGNER_1, SIGNER_2, SIGNER_3] = [1, 2, 3, 4];
const [TRADER_1, TRADER_2, TRADER_3] = [6, 7, 8];

async function propose(page: Page, market: string, label: string, title: string) {
  await page.goto(`/markets/${market}/tune?margin.base=0.0085`);
  await signIn(page);
  await page.getByRole('button', { name: label }).click();
  const dialog = page.getByRole('dialog', { name: label });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('textbox', { name: 'Summary' }).fill('A wider base margin damps the loops.');
  await dialog.getByRole('button', { name: label }).click();
  await expect(page).toHaveURL(/\/proposals\/[0-9a-f-]+$/, { timeout: 60_000 });
  return page.url();
}

async function withdrawWaiting(origin: string) {
  const { api } = await signedIn(origin, testKey(STEWARD));
  for (const { id } of await api.proposals.list.query({ workspaceSlug: 'local-dao', state: 'open' }))
    await api.proposals.cancel.mutate({ id, reason: 'makes room for another' });
}

/** A page of somebody, signed in, at a proposal. */
async function at(somebody: (account: number) => Promise<Page>, account: number, address: string) {
  const page = await somebody(account);
  await page.goto(address);
  await signIn(page);
  return page;
}

test('three holders of votes decide about a proposal, and the governor carries it out', async ({
  page,
  wallet,
  somebody,
  expectAccessible,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const complaints = watchPage(page);
  await withdrawWaiting(String(baseURL));
  await wallet(STEWARD);
  const address = await propose(page, 'dao', 'Create proposal', 'Widen the base margin by vote');
  await expect(page.getByRole('button', { name: 'Propose to the governor' })).toBeVisible();
  const [first, second, third] = [
    await at(somebody, TRADER_1, address),
    await at(somebody, TRADER_2, address),
    await at(somebody, TRADER_3, address),
  ];

  await test.step('who holds idle votes delegates them, before voting begins', async () => {
    await third.getByRole('button', { name: 'Delegate to myself' }).click();
    await expect(third.getByRole('button', { name: 'Delegate to myself' })).toHaveCount(0, { timeout: 30_000 });
  });

  await test.step('one proposes, and three vote', async () => {
    await first.getByRole('button', { name: 'Propose to the governor' }).click();
    await first.getByRole('button', { name: 'Vote for' }).click({ timeout: 30_000 });
    await second.getByRole('button', { name: 'Vote against' }).click({ timeout: 30_000 });
    await third.getByRole('button', { name: 'Vote for' }).click({ timeout: 30_000 });
    for (const one of [first, second, third])
      await expect(one.getByText('You have voted.')).toBeVisible({ timeout: 30_000 });
    const panel = page.getByRole('region', { name: 'Vote' });
    await expect(panel).toContainText('2,000,000', { timeout: 30_000 });
    await expect(panel).toContainText('1,000,000');
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 900 });
    await expectFits(page);
  });

  await test.step('it is queued, and executed once the delay is over', async () => {
    await second.getByRole('button', { name: 'Queue on the timelock' }).click({ timeout: 90_000 });
    await third.getByRole('button', { name: 'Execute on chain' }).click({ timeout: 60_000 });
    await expect(third.getByText(/^Executed: every value read back/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/^Executed: every value read back/)).toBeVisible({ timeout: 30_000 });
  });
  expect(complaints).toEqual([]);
});

test('a Safe approves as an owner of another, which schedules on a timelock', async ({
  page,
  wallet,
  somebody,
  expectAccessible,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const complaints = watchPage(page);
  await withdrawWaiting(String(baseURL));
  await wallet(STEWARD);
  const address = await propose(page, 'council', 'Create Safe transaction', 'Widen the base margin by council');
  await expect(page.getByText('0 of 2').first()).toBeVisible();
  await expect(page.getByText(/^For owners of/)).toBeVisible();
  await expect(page.locator('[data-call=scheduleBatch] [data-call=setMarginParameters]')).toBeAttached();
  await expect(page.locator('[data-call=approveHash]')).toBeAttached();
  await expect(page.getByText(/, the Safe’s next/).first()).toBeVisible();
  const [first, second, third] = [
    await at(somebody, SIGNER_1, address),
    await at(somebody, SIGNER_2, address),
    await at(somebody, SIGNER_3, address),
  ];

  await test.step('the direct owner signs, then two owners of the Safe that is an owner', async () => {
    await third.getByRole('button', { name: 'Sign hash with wallet' }).click();
    await expect(page.getByText('1 of 2').first()).toBeVisible({ timeout: 30_000 });
    await first.getByRole('button', { name: 'Sign approval for' }).click();
    await expect(first.getByText(/^You have signed/)).toBeVisible({ timeout: 30_000 });
    await second.getByRole('button', { name: 'Sign approval for' }).click();
    await second.getByRole('button', { name: 'Send approval of' }).click({ timeout: 30_000 });
    await expect(second.getByText('approved on chain')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 900 });
    await expectFits(page);
  });

  await test.step('it is scheduled, and executed once the delay is over', async () => {
    await second.getByRole('button', { name: 'Schedule on the timelock' }).click();
    await third.getByRole('button', { name: 'Execute on chain' }).click({ timeout: 60_000 });
    await expect(third.getByText(/^Executed: every value read back/)).toBeVisible({ timeout: 60_000 });
  });
  expect(complaints).toEqual([]);
});

test('a governor of Compound’s kind decides, and its number is found by the calls', async ({
  page,
  wallet,
  somebody,
  expectAccessible,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const complaints = watchPage(page);
  await withdrawWaiting(String(baseURL));
  await wallet(STEWARD);
  const address = await propose(page, 'bravo', 'Create proposal', 'Widen the base margin by Bravo');
  await expect(page.getByText('given when it is proposed')).toBeVisible();
  await expect(page.locator('[data-call=propose] [data-call=setMarginParameters]')).toBeAttached();
  const first = await at(somebody, TRADER_1, address);
  const second = await at(somebody, TRADER_2, address);
  await second.getByText('Delegate my votes to somebody else').click();
  await second.getByRole('textbox', { name: 'Address' }).fill('0x12');
  await expect(second.getByText('An address of 20 bytes, 0x and 40 digits')).toBeVisible();
  await second.getByRole('textbox', { name: 'Address' }).fill(privateKeyToAddress(testKey(TRADER_1)));
  await second.getByRole('button', { name: 'Delegate', exact: true }).click();
  await first.getByRole('button', { name: 'Propose to the governor' }).click();
  await first.getByRole('button', { name: 'Vote for' }).click({ timeout: 30_000 });
  await expect(first.getByText('You have voted.')).toBeVisible({ timeout: 30_000 });
  // Their own million, and the one that was delegated to them.
  await expect(first.getByRole('region', { name: 'Vote' })).toContainText('2,000,000', { timeout: 30_000 });
  await expect(first.getByText('What the governor holds under this id are the very calls of this page.')).toBeVisible();
  await expectAccessible(first);
  await first.getByRole('button', { name: 'Queue on the timelock' }).click({ timeout: 90_000 });
  await first.getByRole('button', { name: 'Execute on chain' }).click({ timeout: 60_000 });
  await expect(first.getByText(/^Executed: every value read back/)).toBeVisible({ timeout: 60_000 });
  expect(complaints).toEqual([]);
});

test('a steward sends a change through the contract that owns the market, and nobody else can', async ({
  page,
  wallet,
  somebody,
  expectAccessible,
  baseURL,
}) => {
  const complaints = watchPage(page);
  await withdrawWaiting(String(baseURL));
  await wallet(STEWARD);
  const address = await propose(page, 'stewarded', 'Create proposal', 'Widen the base margin a little');
  const other = await at(somebody, TRADER_1, address);
  await expect(other.getByText('Only a steward of the market’s contract can send it, and you are none.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Compare before you send' })).toContainText('Pass');
  await expect(page.locator('[data-call=change] [data-call=setMarginParameters]')).toBeAttached();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectFits(page);
  await page.getByRole('button', { name: 'Send the change' }).click();
  await expect(page.getByText(/^Executed: every value read back/)).toBeVisible({ timeout: 60_000 });
  await expect(other.getByText(/^Executed: every value read back/)).toBeVisible({ timeout: 30_000 });
  expect(complaints).toEqual([]);
});
