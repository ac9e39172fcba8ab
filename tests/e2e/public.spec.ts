import { expect, test } from './fixtures';
import { open, PAGES } from './pages';
import { openSignIn } from './sign-in';
import { watchPage } from './watch-page';

for (const product of PAGES) {
  test(`the page “${product.name}” is read without signing in, and nothing complains`, async ({ page, baseURL }) => {
    const complaints = watchPage(page);
    await open(page, String(baseURL), product);
    await expect(page.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    // The browser itself reports the document of a page that isn't there.
    expect(complaints.filter((text) => !/\/nowhere: Failed to load resource/.test(text))).toEqual([]);
  });
}

test('a shared address of the tuner shows everybody the same edits', async ({ page, browser }) => {
  await page.goto('/markets/btc/tune');
  const multiplier = page.getByRole('textbox', { name: 'Volatility multiplier z' });
  // A value that is typed before the page's script is there is lost with it.
  await expect(async () => {
    await multiplier.fill('2.25');
    await expect(page).toHaveURL(/margin\.volatilityMultiplier=2\.25/, { timeout: 2_000 });
  }).toPass();
  await page.getByRole('switch', { name: 'Set thresholds in this proposal' }).click();
  await page.getByRole('textbox', { name: /^Trip volatility/ }).fill('1.75');
  await expect(page).toHaveURL(/autonomy\.thresholds\.trip=1\.75/);

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('textbox', { name: 'Volatility multiplier z' })).toHaveValue('2.25');
  await expect(other.getByRole('textbox', { name: /^Trip volatility/ })).toHaveValue('1.75');
  await expect(other.getByRole('switch')).toBeChecked();
  const proposed = (of: typeof page) => of.locator('[data-verdict="proposed"]');
  await expect(proposed(other)).not.toContainText('Not run');
  await expect(proposed(page)).toHaveText(await proposed(other).innerText(), { useInnerText: true });
  await stranger.close();
});

test('the local test accounts are marked as such', async ({ page }) => {
  await page.goto('/');
  const accounts = (await openSignIn(page)).getByRole('region', { name: 'Local test accounts' });
  await expect(accounts).toContainText('anybody who reaches this server can use them');
  const buttons = accounts.getByRole('button');
  expect(await buttons.count()).toBeGreaterThanOrEqual(4);
  for (const button of await buttons.all()) await expect(button).toContainText('local test account');
});
