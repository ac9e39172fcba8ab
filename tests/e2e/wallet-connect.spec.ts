import { privateKeyToAddress } from 'viem/accounts';
import { aProposal } from './a-proposal';
import { signedIn } from './account';
import { DistantWallet } from './distant-wallet';
import { expect, productEnvironment, test, testKey } from './fixtures';
import { openSignIn } from './sign-in';
import { watchPage } from './watch-page';

const [STEWARD, SIGNER] = [1, 4];

test('a wallet on another device signs in, signs a proposal, and is gone when it leaves', async ({
  page,
  expectAccessible,
  baseURL,
}) => {
  const complaints = watchPage(page);
  const id = await aProposal(String(baseURL));
  const { RPC_URL: rpcUrl } = productEnvironment();
  const wallet = await DistantWallet.start(testKey(SIGNER), {
    relayUrl: String(process.env.HOMEOSTAT_E2E_RELAY),
    rpcUrl,
  });
  await page.goto(`/proposals/${id}`);
  const dialog = await openSignIn(page);
  await dialog.getByRole('button', { name: 'WalletConnect' }).click();
  await expect(dialog.getByRole('img', { name: 'Pairing address as a QR code' })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  const uri = String(await dialog.locator('[data-pairing]').getAttribute('data-pairing'));
  expect(uri).toMatch(/^wc:[0-9a-f]{64}@2\?/);
  await wallet.pair(uri);
  const address = privateKeyToAddress(testKey(SIGNER));
  await expect(page.getByRole('banner').getByText(`${address.slice(0, 6)}…`)).toBeVisible({ timeout: 30_000 });
  expect(wallet.asked).toEqual(['personal_sign']);

  await page.reload();
  await page.getByRole('button', { name: 'Sign hash with wallet' }).click({ timeout: 30_000 });
  await expect(page.getByText(/^You have signed/)).toBeVisible({ timeout: 30_000 });
  expect(wallet.asked).toEqual(['personal_sign', 'eth_signTypedData_v4']);
  const { api } = await signedIn(String(baseURL), testKey(STEWARD));
  expect((await api.proposals.get.query({ id })).signatures.map(({ owner }) => owner)).toContain(address);

  await wallet.leave();
  await expect(
    page
      .getByText('The wallet is not connected in this browser.')
      .or(page.getByRole('banner').getByText('Sign in'))
      .first(),
  ).toBeVisible({
    timeout: 30_000,
  });
  await wallet.stop();
  await api.proposals.cancel.mutate({ id, reason: 'makes room for another' });
  expect(complaints).toEqual([]);
});
