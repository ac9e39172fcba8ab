import { expect, test } from './fixtures';

test('the home page answers, and axe finds nothing on it', async ({ page, expectAccessible }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('main')).toBeVisible();
  await expectAccessible(page);
  expect(errors).toEqual([]);
});
