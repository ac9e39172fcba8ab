import type { Hex } from 'viem';
import { aProposal } from './a-proposal';
import { signedIn, type Account } from './account';
import { testKey, expect, test } from './fixtures';
import { expectRefused, writingNothing } from './refused';
import { ask } from './sign-in-request';
import { signInMessage } from './sign-in-message';
import { Wallet } from './wallet';
import { productEnvironment } from './fixtures';
import { openSignIn } from './sign-in';

const [STEWARD, SIGNER_1, SIGNER_2] = [1, 2, 3];

/** Another digit in the middle. */
const tampered = (signature: Hex): Hex =>
  `${signature.slice(0, 40)}${signature[40] === 'a' ? 'b' : 'a'}${signature.slice(41)}` as Hex;

test.describe('a sign-in', () => {
  let wallet: Account['wallet'];
  test.beforeAll(async ({ baseURL }) => {
    ({ wallet } = await signedIn(String(baseURL), testKey(STEWARD)));
  });

  /** Hands in what is signed and checks that there is no session, why, and that nothing is written. */
  async function expectNoSession(origin: string, message: string, signature: string, says: RegExp) {
    const { cookie, error } = await writingNothing(() => ask(origin, message, signature));
    expect(cookie).toBeNull();
    expect(error).toMatch(says);
  }

  test('for another chain', async ({ baseURL }) => {
    const message = await signInMessage(String(baseURL), wallet.address, { chainId: 1 });
    await expectNoSession(
      String(baseURL),
      message,
      await wallet.signMessage({ message }),
      /chainId: the message is for chain 1, this server works on chain 31337/,
    );
  });

  test('for another site', async ({ baseURL }) => {
    const message = await signInMessage(String(baseURL), wallet.address, { domain: 'example.org' });
    await expectNoSession(String(baseURL), message, await wallet.signMessage({ message }), /domain: .*example\.org/);
  });

  test('with a tampered signature or message, or a nonce that was used', async ({ baseURL }) => {
    const origin = String(baseURL);
    const message = await signInMessage(origin, wallet.address);
    const signature = await wallet.signMessage({ message });
    await expectNoSession(origin, message, tampered(signature), /signature: does not belong to/);
    const other = await signInMessage(origin, wallet.address);
    await expectNoSession(origin, other, signature, /signature: does not belong to/);
    expect((await ask(origin, message, signature)).cookie).not.toBeNull();
    await expectNoSession(origin, message, signature, /nonce: already used/);
  });

  test('from a wallet that stays on another chain', async ({ page }) => {
    const { RPC_URL: rpcUrl } = productEnvironment();
    await Wallet.install(page, { rpcUrl, chainId: 1, privateKeys: [testKey(STEWARD)] });
    await page.goto('/');
    const dialog = await openSignIn(page);
    await writingNothing(async () => {
      await dialog.getByRole('button', { name: 'Test wallet' }).click();
      await expect(dialog.getByRole('alert')).toContainText('Refused in the wallet');
    });
    await expect(page.getByRole('banner').getByText('Sign in')).toBeVisible();
  });
});

test.describe('a signature of a proposal', () => {
  let id: string;
  let signer: Account;
  let typedData: Parameters<Account['wallet']['signTypedData']>[0];
  test.beforeAll(async ({ baseURL }) => {
    id = await aProposal(String(baseURL));
    signer = await signedIn(String(baseURL), testKey(SIGNER_1));
    typedData = JSON.parse((await signer.api.proposals.signatureRequest.query({ id })).typedData) as typeof typedData;
  });
  const submit = (signature: Hex) => () => signer.api.proposals.sign.mutate({ id, signature });

  test('that was tampered with', async () => {
    const signature = tampered(await signer.wallet.signTypedData(typedData));
    await expectRefused(submit(signature), {
      status: 400,
      facts: { field: 'signature' },
      says: /signature is refused/,
    });
  });

  test('over the same transaction of another chain', async () => {
    const elsewhere = { ...typedData, domain: { ...typedData.domain, chainId: 1 } };
    const signature = await signer.wallet.signTypedData(elsewhere as typeof typedData);
    await expectRefused(submit(signature), {
      status: 400,
      facts: { field: 'signature' },
      says: /signature is refused/,
    });
  });

  test('of another owner than the one who is signed in', async ({ baseURL }) => {
    const other = await signedIn(String(baseURL), testKey(SIGNER_2));
    const signature = await other.wallet.signTypedData(typedData);
    await expectRefused(submit(signature), { status: 400, facts: { field: 'signature' }, says: other.wallet.address });
  });
});
