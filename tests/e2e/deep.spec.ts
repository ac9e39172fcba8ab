import type { Page } from '@playwright/test';
import { expectFits } from './expect-fits';
import { expect, test } from './fixtures';
import { watchPage } from './watch-page';

const PANEL = 'section:has([role=tablist][aria-label="Deep analysis"])';
const ADDRESS = '/markets/eth/tune?margin.volatilityMultiplier=1.5';

const panel = (page: Page) => page.getByRole('region', { name: 'Deep analysis' });
const run = (page: Page) => panel(page).getByRole('button', { name: /^Run/ });
const table = (page: Page, name: RegExp) => panel(page).getByRole('table', { name });

test('each deep analysis is run on demand, says what it found and shows its figures', async ({
  page,
  expectAccessible,
}) => {
  const complaints = watchPage(page);
  await page.goto(ADDRESS);
  await expect(panel(page).getByText('Not run')).toBeVisible();
  const reports = [
    { name: 'Sensitivities', says: /is moved most by/, table: /^What moves: / },
    { name: 'Robustness', says: /plants pass/, table: /^Intervals of the plant/ },
    { name: 'Oscillations', says: /in the iterated model/i, table: /^Predicted and observed/ },
    { name: 'Latency', says: /signals/, table: /^Verdicts when the signals come late/ },
    { name: 'Certificate', says: /ertified: /, table: /^Linearisations/ },
  ];
  for (const report of reports) {
    await test.step(report.name, async () => {
      await panel(page).getByRole('tab', { name: report.name }).click();
      if (report.name === 'Robustness') {
        await panel(page).getByRole('textbox', { name: 'Sampled plants' }).fill('0');
        await expect(run(page)).toBeDisabled();
        await expect(panel(page).getByRole('alert')).toContainText('a whole number from 1 to 10000');
        await panel(page).getByRole('textbox', { name: 'Sampled plants' }).fill('2');
      }
      await run(page).click();
      await expect(table(page, report.table)).toBeVisible({ timeout: 60_000 });
      await expect(panel(page).getByRole('tabpanel')).toContainText(report.says);
      await expect(panel(page).getByText('Not run')).toHaveCount(0);
      expect(await table(page, report.table).getByRole('row').count()).toBeGreaterThan(2);
      await expectAccessible(page, PANEL);
    });
  }
  await page.setViewportSize({ width: 390, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectFits(page);
  await expectAccessible(page, PANEL);
  expect(complaints).toEqual([]);
});

test('a deep analysis of other values is stale, true again when they are back, and shared by the address', async ({
  page,
}) => {
  await page.goto(`${ADDRESS}&deep=certificate`);
  await run(page).click();
  await expect(table(page, /^Linearisations/)).toBeVisible({ timeout: 60_000 });
  const multiplier = page.getByRole('textbox', { name: 'Volatility multiplier z' });
  await multiplier.fill('1.75');
  await expect(panel(page).getByText('Stale')).toBeVisible();
  await expect(panel(page).getByText('This belongs to other values')).toBeVisible();
  await multiplier.fill('1.5');
  await expect(panel(page).getByText('Stale')).toHaveCount(0);
  await panel(page).getByRole('tab', { name: 'Robustness' }).click();
  await panel(page).getByRole('textbox', { name: 'Seed' }).fill('7');
  await expect(page).toHaveURL(/deep=robustness&plantseed=7/);
  await run(page).click();
  await panel(page).getByRole('button', { name: 'Stop' }).click();
  await expect(panel(page).getByText('Stopped before it was done')).toBeVisible();
  await expect(panel(page).getByText('Not run')).toBeVisible();
  await page.reload();
  await expect(panel(page).getByRole('textbox', { name: 'Seed' })).toHaveValue('7');
});
