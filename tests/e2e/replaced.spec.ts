import { signedIn } from './account';
import { expect, test, testKey } from './fixtures';
import { signIn } from './sign-in';
import { watchPage } from './watch-page';

const STEWARD = 1;

test('a proposal that is held up is made anew instead of it, with its nonce', async ({ page, wallet, baseURL }) => {
  const complaints = watchPage(page);
  const { api } = await signedIn(String(baseURL), testKey(STEWARD));
  for (const { id } of await api.proposals.list.query({ workspaceSlug: 'local', state: 'open' }))
    await api.proposals.cancel.mutate({ id, reason: 'makes room for another' });
  const { parameters } = await api.markets.get.query({ slug: 'btc' });
  const present = parameters.find(({ name }) => name === 'margin.base')!;
  const asked = (present.onChain ?? present.stored) > 0.0091 ? 0.0089 : 0.0093;
  const change = { marketSlug: 'btc', parameters: { 'margin.base': asked }, autonomy: null, stressRunId: null };
  // Its text says something else than its numbers, which holds it up.
  const words = { title: 'Raise the base margin', summary: 'Set margin.base to 50 %.', deadline: null };
  const { id } = await api.proposals.create.mutate({ ...change, ...words });
  const held = await api.proposals.get.query({ id });
  expect(held.blocking).not.toEqual([]);

  await wallet(STEWARD);
  await page.goto(`/proposals/${id}`);
  await signIn(page);
  await page.getByRole('link', { name: 'Open the same change in the tuner' }).click();
  await expect(page).toHaveURL(new RegExp(`replaces=${id}`));
  await page.getByRole('button', { name: 'Create Safe transaction' }).click({ timeout: 60_000 });
  const dialog = page.getByRole('dialog', { name: 'Create Safe transaction' });
  await expect(dialog.getByText(`Instead of #${held.number}`)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Move the base margin');
  await dialog.getByRole('textbox', { name: 'Summary' }).fill('In words that agree with its numbers.');
  await dialog.getByRole('button', { name: 'Create Safe transaction' }).click();
  await expect(page).toHaveURL(/\/proposals\/[0-9a-f-]+$/, { timeout: 60_000 });
  const made = await api.proposals.get.query({ id: String(page.url().split('/').at(-1)) });
  expect([made.transaction?.nonce, made.blocking]).toEqual([held.transaction?.nonce, []]);
  expect(await api.proposals.get.query({ id })).toMatchObject({
    state: 'cancelled',
    failureReason: `replaced by #${made.number}`,
  });
  await api.proposals.cancel.mutate({ id: made.id, reason: 'makes room for another' });
  expect(complaints).toEqual([]);
});
