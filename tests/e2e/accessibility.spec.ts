import type { Page } from '@playwright/test';
import { expectFits } from './expect-fits';
import { test } from './fixtures';
import { open, PAGES } from './pages';
import { openSignIn } from './sign-in';

const WIDTHS = [1440, 390];
const THEMES = ['light', 'dark'] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Light and dark, wide and phone. */
async function everyLook(page: Page, check: (page: Page) => Promise<void>) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await test.step(`${width} px, ${colorScheme}`, () => check(page));
    }
  }
}

for (const product of PAGES) {
  test(`axe finds nothing on the page “${product.name}”, and it fits its window`, async ({
    page,
    baseURL,
    expectAccessible,
  }) => {
    await open(page, String(baseURL), product);
    await everyLook(page, async () => {
      await expectAccessible(page);
      await expectFits(page);
    });
  });
}

test('axe finds nothing in the sign-in dialog', async ({ page, wallet, expectAccessible }) => {
  await wallet(1);
  await page.goto('/');
  await openSignIn(page);
  await everyLook(page, expectAccessible);
});
