import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { privateKeyToAddress } from 'viem/accounts';
import { aProposal } from './a-proposal';
import { expect, test, testKey } from './fixtures';
import { homeostat } from './homeostat';
import { signIn } from './sign-in';
import { watchPage } from './watch-page';

const ADMIN = 12;

test('an admin makes a key for a machine, which reads with it until it is revoked', async ({
  page,
  wallet,
  expectAccessible,
  baseURL,
}) => {
  const complaints = watchPage(page);
  const id = await aProposal(String(baseURL));
  const admin = privateKeyToAddress(testKey(ADMIN));
  await homeostat('admin', 'grant', admin, '--role', 'admin', '--workspace', 'local');
  await wallet(ADMIN);
  await page.goto('/workspaces/local');
  await signIn(page);
  await page.getByRole('textbox', { name: 'Name of the key' }).fill('ab');
  await page.getByRole('button', { name: 'Make key' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'at least 3 characters' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the key' }).fill('Risk desk');
  await page.getByRole('button', { name: 'Make key' }).click();
  const shown = page.locator('[data-api-key]');
  await expect(shown).toHaveText(/^homeostat_[0-9a-f]{18}_[0-9a-f]{64}$/);
  const key = String(await shown.textContent());
  const get = (path: string) =>
    page.request.get(`/api/v1${path}`, { headers: { authorization: `Bearer ${key}` }, failOnStatusCode: false });
  expect(await (await get(`/proposals/${id}`)).json()).toMatchObject({ id, state: 'open' });
  expect((await get('/audit')).status()).toBe(403);
  expect((await page.request.get('/api/v1/markets', { failOnStatusCode: false })).status()).toBe(401);
  const document = (await (await page.request.get('/api/v1/openapi.json')).json()) as { paths: object };
  expect(Object.keys(document.paths)).toContain('/proposals/{id}');
  await page.reload();
  await expect(page.getByRole('rowheader', { name: 'Risk desk' })).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Revoke key Risk desk' }).click();
  await expect(page.getByRole('button', { name: 'Revoke key Risk desk' })).toHaveCount(0);
  expect((await get('/markets')).status()).toBe(401);
  expect(complaints.filter((one) => !/40[13]/.test(one))).toEqual([]);
});

test('a webhook is refused where it leads inside this machine', async ({ page, wallet }) => {
  const reached: string[] = [];
  const inside = http.createServer((request, response) => {
    reached.push(String(request.url));
    response.end();
  });
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
  const { port } = inside.address() as AddressInfo;
  const admin = privateKeyToAddress(testKey(ADMIN));
  await homeostat('admin', 'grant', admin, '--role', 'admin', '--workspace', 'local');
  await wallet(ADMIN);
  await page.goto('/workspaces/local');
  await signIn(page);
  for (const url of [`http://127.0.0.1:${port}/x`, `https://127.0.0.1:${port}/x`, 'https://[::ffff:127.0.0.1]/x']) {
    await page.getByRole('textbox', { name: 'URL of the webhook' }).fill(url);
    await page.getByRole('button', { name: 'Add webhook' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'url is refused' })).toBeVisible();
  }
  expect(reached).toEqual([]);
  await new Promise((done) => inside.close(done));
});
