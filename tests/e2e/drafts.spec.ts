import { privateKeyToAddress } from 'viem/accounts';
import { signedIn } from './account';
import { expectFits } from './expect-fits';
import { expect, test, testKey } from './fixtures';
import { signIn } from './sign-in';
import { watchPage } from './watch-page';

const [STEWARD, VIEWER, STRANGER] = [1, 2, 9];

test('a member drafts a change, nobody else sees it, and a steward proposes it', async ({
  page,
  wallet,
  somebody,
  expectAccessible,
  baseURL,
}) => {
  const complaints = watchPage(page);
  await wallet(VIEWER);
  await page.goto('/markets/btc/tune?margin.base=0.0095');
  await signIn(page);
  await page.getByRole('button', { name: 'Create Safe transaction' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create Safe transaction' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('A thought about the base margin');
  await dialog.getByRole('textbox', { name: 'Summary' }).fill('Let us talk about it first.');
  // Who may not propose is offered nothing but to keep it.
  await expect(dialog.getByRole('button', { name: 'Create Safe transaction' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]+$/, { timeout: 30_000 });
  const address = page.url();
  await expect(page.getByRole('table', { name: 'What the draft would change' })).toContainText('0.0095');
  await expect(page.getByRole('button', { name: 'Propose this draft' })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectFits(page);

  await test.step('nobody else sees it', async () => {
    const stranger = await somebody(STRANGER);
    await stranger.goto(address);
    await expect(stranger.getByText('The draft could not be read')).toBeVisible();
    await stranger.goto('/proposals');
    await expect(stranger.getByRole('region', { name: 'Open' })).toBeVisible();
    await expect(stranger.getByText('A thought about the base margin')).toHaveCount(0);
  });

  await test.step('a steward edits and proposes it', async () => {
    const steward = await somebody(STEWARD);
    await steward.goto('/proposals');
    await signIn(steward);
    await steward.getByRole('link', { name: 'A thought about the base margin' }).click();
    await steward.getByRole('link', { name: 'Edit in the tuner' }).click();
    await expect(steward).toHaveURL(/draft=/);
    await steward.getByRole('button', { name: 'Create Safe transaction' }).click();
    const form = steward.getByRole('dialog', { name: 'Create Safe transaction' });
    await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('A thought about the base margin');
    await form.getByRole('textbox', { name: 'Title' }).fill('A wider base margin');
    await form.getByRole('button', { name: 'Save the draft' }).click();
    await expect(steward.getByRole('heading', { name: 'A wider base margin' })).toBeVisible({ timeout: 30_000 });
    await steward.getByRole('button', { name: 'Propose this draft' }).click();
    await expect(steward).toHaveURL(/\/proposals\/[0-9a-f-]+$/, { timeout: 60_000 });
    await expect(steward.getByText(/^Drafted by/)).toBeVisible();
    const { api } = await signedIn(String(baseURL), testKey(STEWARD));
    const id = steward.url().split('/').at(-1)!;
    const proposal = await api.proposals.get.query({ id });
    expect(proposal.draftedBy).toBe(privateKeyToAddress(testKey(VIEWER)));
    await api.proposals.cancel.mutate({ id, reason: 'makes room for another' });
    await steward.reload();
    await steward.getByRole('link', { name: 'Open the same change in the tuner' }).click();
    await expect(steward).toHaveURL(/\/markets\/btc\/tune\?margin\.base=0\.0095/);
  });
  expect(complaints).toEqual([]);
});

test('several markets change in one proposal', async ({ page, wallet, expectAccessible, baseURL }) => {
  const complaints = watchPage(page);
  await wallet(STEWARD);
  await page.goto('/workspaces/local/bulk');
  await signIn(page);
  await page.getByRole('checkbox', { name: 'BTC' }).check();
  await page.getByRole('checkbox', { name: 'ETH' }).check();
  await page.getByRole('button', { name: 'Add a parameter' }).click();
  await page.getByRole('combobox', { name: 'Parameter 1' }).selectOption('margin.base');
  await page.getByRole('textbox', { name: /Base maintenance margin, percent/ }).fill('900');
  const table = page.getByRole('table', { name: 'In force and proposed' });
  await expect(table.getByText('Fail').first()).toBeVisible();
  await page.getByRole('textbox', { name: /Base maintenance margin, percent/ }).fill('4');
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByText('Not run')).toHaveCount(0, { timeout: 30_000 });
  await expect(page).toHaveURL(/edit=margin\.base%3Ascale%3A4/);
  await page.reload();
  await expect(table.getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Title' }).fill('A wider base margin everywhere');
  await page.getByRole('textbox', { name: 'Summary' }).fill('The same step in both markets.');
  await test.step('it is kept as a draft, edited, and put away', async () => {
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]+$/, { timeout: 30_000 });
    const drafted = page.getByRole('table', { name: 'What the draft would change' });
    await expect(drafted.getByRole('row')).toHaveCount(3);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Edit the changes' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A wider base margin everywhere');
    await page.getByRole('textbox', { name: /Base maintenance margin, percent/ }).fill('5');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(page.getByText(/version 2, saved by/)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(page).toHaveURL(/\/proposals$/);
    await page.goto('/workspaces/local/bulk?markets=btc,eth&edit=margin.base%3Ascale%3A5');
    await page.getByRole('textbox', { name: 'Title' }).fill('A wider base margin everywhere');
    await page.getByRole('textbox', { name: 'Summary' }).fill('The same step in both markets.');
  });
  await page.getByRole('button', { name: 'Create proposal' }).click();
  await expect(page).toHaveURL(/\/proposals\/[0-9a-f-]+$/, { timeout: 60_000 });
  await expect(page.getByText(/^Above: /)).toBeVisible();
  const rows = page.getByRole('table', { name: 'Parameters that change' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectFits(page);
  const { api } = await signedIn(String(baseURL), testKey(STEWARD));
  await api.proposals.cancel.mutate({ id: page.url().split('/').at(-1)!, reason: 'makes room for another' });
  expect(complaints).toEqual([]);
});
