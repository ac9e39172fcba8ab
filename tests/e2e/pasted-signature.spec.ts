import { privateKeyToAccount } from 'viem/accounts';
import { aProposal } from './a-proposal';
import { signedIn } from './account';
import { expect, test, testKey } from './fixtures';
import { signIn } from './sign-in';

const [STEWARD, SIGNER_2] = [1, 3];

test('a signature made elsewhere is pasted by somebody else, and one that is none is refused', async ({
  page,
  wallet,
  expectAccessible,
  baseURL,
}) => {
  const id = await aProposal(String(baseURL));
  const { api } = await signedIn(String(baseURL), testKey(STEWARD));
  const { typedData } = await api.proposals.signatureRequest.query({ id });
  const owner = privateKeyToAccount(testKey(SIGNER_2));
  const signature = await owner.signTypedData(JSON.parse(typedData) as Parameters<typeof owner.signTypedData>[0]);
  await wallet(STEWARD);
  await page.goto(`/proposals/${id}`);
  await signIn(page);
  await page.getByRole('button', { name: 'Paste a signature' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a signature' });
  await dialog.getByRole('textbox', { name: 'Signature' }).fill(`${signature.slice(0, -4)}ab1b`);
  await dialog.getByRole('button', { name: 'Hand in signature' }).click();
  await expect(dialog.getByRole('alert')).toContainText('signature is refused');
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Signature' }).fill(signature);
  await dialog.getByRole('button', { name: 'Hand in signature' }).click();
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(async () => (await api.proposals.get.query({ id })).signatures.map((one) => one.owner))
    .toContain(owner.address);
  await api.proposals.cancel.mutate({ id, reason: 'makes room for another' });
});
