import { expect, test } from './fixtures';
import { accountButton, signIn } from './sign-in';

const [STEWARD, SIGNER_1] = [1, 2];

test('a session does not outlive a switch of the wallet', async ({ page, wallet }) => {
  const installed = await wallet(STEWARD, SIGNER_1);
  const steward = installed.address;
  await page.goto('/');
  await signIn(page);
  await expect(accountButton(page)).toHaveAccessibleName(`Account ${steward}`);

  await installed.switchTo(1);
  await expect(page.getByText('Signed out: the wallet switched accounts').first()).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Sign in' })).toBeVisible();
  const session = await page.request.get('/api/auth/session');
  expect(await session.json()).not.toHaveProperty('address', steward);

  await signIn(page);
  await expect(accountButton(page)).toHaveAccessibleName(`Account ${installed.address}`);
  await page.reload();
  await expect(accountButton(page)).toHaveAccessibleName(`Account ${installed.address}`);
});
