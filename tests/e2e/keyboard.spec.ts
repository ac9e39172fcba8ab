import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { open, PAGES } from './pages';

const tune = PAGES.find(({ name }) => name === 'tune');

/** Tabs until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
}

test.beforeEach(async ({ page, baseURL }) => {
  if (!tune) throw new Error('the tuner is not among the pages');
  await open(page, String(baseURL), tune);
});

test('a slider is reached by Tab and moved by its legal step, with Shift by ten', async ({ page }) => {
  const slider = page.getByRole('slider', { name: 'Volatility multiplier z, slider' });
  const number = page.getByRole('textbox', { name: 'Volatility multiplier z' });
  await expect(number).toHaveValue('1.5');
  await tabTo(page, slider);
  await page.keyboard.press('ArrowLeft');
  await expect(number).toHaveValue('1.45');
  await expect(slider).toHaveAttribute('aria-valuetext', /^1\.45/);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(number).toHaveValue('1.95');
  await expect(page).toHaveURL(/margin\.volatilityMultiplier=1\.95/);
});

test('the command palette goes to a page and gives the focus back when it is left', async ({ page }) => {
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const copy = page.getByRole('button', { name: 'Copy link' });
  await copy.focus();
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(copy).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tune btc');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/markets\/btc\/tune$/);
  await expect(palette).toBeHidden();
});

test('g m and g p go to markets and proposals, and ? lists the keys', async ({ page }) => {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/proposals$/);
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(page).toHaveURL(/\/$/);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('Every page and action');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('letters typed into a field are no shortcuts', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Volatility multiplier z' }).focus();
  await page.keyboard.type('gm?');
  await expect(page).toHaveURL(/\/markets\/eth\/tune/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the first Tab leads past the header', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
