import { expect, type Page } from '@playwright/test';

/** Opens the sign-in dialog of the page's header. */
export async function openSignIn(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Sign in' });
  // A press before the page's script is there does nothing.
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return dialog;
}

export const accountButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Account 0x/ });

/** Signs in with the wallet that announced itself in this page. */
export async function signIn(page: Page, wallet = 'Test wallet'): Promise<void> {
  const dialog = await openSignIn(page);
  await dialog.getByRole('button', { name: wallet }).click();
  await expect(accountButton(page)).toBeVisible();
  await expect(dialog).toBeHidden();
}
