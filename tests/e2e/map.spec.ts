import { expect, test } from './fixtures';
import { watchPage } from './watch-page';

test('the stability map is drawn coarse first, read by keyboard, stopped, and moves the proposal', async ({
  page,
  expectAccessible,
}) => {
  const complaints = watchPage(page);
  await page.goto('/markets/eth/tune?map=criticalShock');
  await page.getByRole('button', { name: 'Draw map' }).click();
  const cursor = page.getByRole('slider', { name: /^Cursor of the stability map/ });
  const reading = page.locator('[data-map-reading]');
  await expect(page.getByRole('progressbar', { name: 'Stability map' })).toBeVisible();
  await expect(reading).toHaveText(/Volatility multiplier z .*Close fraction φ .*: (beyond )?[\d.]+ ?%/, {
    timeout: 60_000,
  });
  await cursor.focus();
  // Across to the least multiplier and down to the least close fraction: the far corner of what one proposal may reach.
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
  }
  await expect(reading).toHaveText(/beyond 60 %$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/margin\.volatilityMultiplier=1(&|$)/);
  await expect(page).toHaveURL(/liquidation\.closeFraction=0\.2(&|$)/);
  await expect(page.locator('[data-verdict="proposed"]')).toContainText('Pass');
  const stop = page.getByRole('button', { name: 'Stop' });
  if (await stop.isVisible()) await stop.click();
  await expect(page.getByRole('button', { name: 'Draw again' })).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
