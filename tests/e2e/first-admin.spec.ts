import { privateKeyToAddress } from 'viem/accounts';
import { expect, test, testKey } from './fixtures';
import { homeostat } from './homeostat';
import { signIn } from './sign-in';

const [ADMIN, MEMBER] = [13, 14];

test('the first admin comes from the command, and grants and revokes roles on the page', async ({ page, wallet }) => {
  await wallet(ADMIN);
  await page.goto('/workspaces/local');
  await signIn(page);
  const members = page.getByRole('table', { name: 'Members' });
  await expect(members.getByRole('row', { name: 'steward' })).toBeVisible();
  await expect(members.getByRole('row', { name: 'admin' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Grant role' })).toHaveCount(0);

  const said = await homeostat(
    'admin',
    'grant',
    privateKeyToAddress(testKey(ADMIN)),
    '--role',
    'admin',
    '--workspace',
    'local',
  );
  expect(said).toContain('is now admin in local');

  await page.reload();
  await expect(members.getByRole('row', { name: 'admin' })).toHaveCount(1);
  const address = privateKeyToAddress(testKey(MEMBER));
  const field = page.getByRole('textbox', { name: 'Address' });
  await field.fill('0x12');
  await page.getByRole('button', { name: 'Grant role' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'An address of 20 bytes' })).toBeVisible();
  await field.fill(address);
  await page.getByRole('combobox', { name: 'Role' }).selectOption('viewer');
  await page.getByRole('button', { name: 'Grant role' }).click();
  const revoke = page.getByRole('button', { name: `Revoke viewer of ${address}` });
  await expect(revoke).toBeVisible();
  await expect(page.getByText('membership.grant').first()).toBeVisible();
  await revoke.click();
  await expect(revoke).toHaveCount(0);
});
