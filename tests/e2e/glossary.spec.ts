import { expect, test } from './fixtures';

test('a term is defined on hover and on focus, and Escape closes it where it stands', async ({ page }) => {
  await page.goto('/markets/eth');
  const term = page.getByRole('region', { name: 'Loop margins' }).getByRole('button', { name: 'gain margin' });
  const tip = page.getByRole('tooltip');
  await expect(async () => {
    await term.focus();
    await expect(tip).toContainText('How much stronger a loop may get', { timeout: 1_000 });
  }).toPass();
  await expect(term).toHaveAccessibleDescription(/How much stronger a loop may get/);
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await expect(term).toBeFocused();
  await term.blur();
  await term.hover();
  await expect(tip).toBeVisible();
  await tip.hover();
  await expect(tip).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(tip).toBeHidden();
});

test('on a phone a tap opens a term within the window, and a tap elsewhere closes it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/workspaces/local/policy');
  const tip = page.getByRole('tooltip');
  await expect(async () => {
    await page.getByRole('button', { name: 'Modulus margin' }).tap();
    await expect(tip).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const box = await tip.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y + box.height <= 844).toBe(true);
  await page.getByRole('heading', { level: 1 }).tap();
  await expect(tip).toBeHidden();
  await context.close();
});

test('the palette finds a term and goes to its anchor', async ({ page }) => {
  await page.goto('/');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(palette).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type('what is delay margin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary#delayMargin$/);
  await expect(page.locator('#delayMargin')).toBeInViewport();
});
