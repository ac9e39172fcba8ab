import { expect, type Page } from '@playwright/test';

/** The page is no wider than its window; tables and plots may scroll inside their own boxes. */
export async function expectFits(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess, 'px beyond the right edge').toBeLessThanOrEqual(0);
}
