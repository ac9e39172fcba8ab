import type { Page } from '@playwright/test';
import { signedIn } from './account';
import { expectFits } from './expect-fits';
import { expect, productEnvironment, test, testKey } from './fixtures';
import { SafeInterface } from './safe-interface';
import { watchPage } from './watch-page';

const [STEWARD, SIGNER_1, SIGNER_2] = [1, 2, 3];
const URL_OF_INTERFACE = () => String(process.env.HOMEOSTAT_E2E_SAFE_INTERFACE);

/** Withdraws what waits and proposes something small about a market. */
async function propose(origin: string, marketSlug: string) {
  const { api } = await signedIn(origin, testKey(STEWARD));
  for (const { id } of await api.proposals.list.query({ state: 'open' }))
    await api.proposals.cancel.mutate({ id, reason: 'makes room for another' }).catch(() => undefined);
  const { parameters } = await api.markets.get.query({ slug: marketSlug });
  const present = parameters.find(({ name }) => name === 'margin.base')!;
  const value = (present.onChain ?? present.stored) > 0.0091 ? 0.0089 : 0.0093;
  const { id } = await api.proposals.create.mutate({
    marketSlug,
    parameters: { 'margin.base': value },
    autonomy: null,
    title: 'Move the base margin within a Safe',
    summary: 'Something small to hand over.',
    stressRunId: null,
    deadline: null,
  });
  return { id, api, proposal: await api.proposals.get.query({ id }) };
}

async function withinSafe(page: Page, safe: `0x${string}`, appUrl: string) {
  const there = new SafeInterface(URL_OF_INTERFACE(), safe, productEnvironment().RPC_URL);
  return { there, frame: await there.open(page, appUrl) };
}

test('within Safe’s interface a proposal is handed over, and another transaction is not taken for it', async ({
  page,
  expectAccessible,
  baseURL,
}) => {
  const complaints = watchPage(page);
  const { id, proposal } = await propose(String(baseURL), 'btc');
  const { there, frame } = await withinSafe(page, proposal.safeAddress!, `${String(baseURL)}/safe-app`);
  await frame.getByRole('link', { name: proposal.title }).click();
  const hand = frame.getByRole('button', { name: 'Hand over to this Safe' });
  await expect(hand).toBeVisible({ timeout: 30_000 });
  await expect(frame.getByRole('button', { name: 'Sign in' })).toHaveCount(0);

  await test.step('with another nonce it is another transaction, which the page refuses', async () => {
    there.nonce = proposal.transaction!.nonce + 7;
    await hand.click();
    await expect(frame.getByText('The Safe made another transaction')).toBeVisible();
  });

  await test.step('with the proposal’s nonce it is this very one', async () => {
    there.nonce = proposal.transaction!.nonce;
    await hand.click();
    await expect(frame.getByText('The Safe made the very transaction of this page')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 900 });
    await expectFits(page);
  });

  await there.execute(testKey(SIGNER_1), testKey(SIGNER_2));
  await expect(frame.getByText(/^Executed: every value read back/)).toBeVisible({ timeout: 30_000 });
  const { api } = await signedIn(String(baseURL), testKey(STEWARD));
  expect((await api.proposals.get.query({ id })).state).toBe('executed');
  expect(complaints).toEqual([]);
});

test('a Safe that owns the deciding one approves from its own interface', async ({ page, baseURL }) => {
  const { id, api, proposal } = await propose(String(baseURL), 'council');
  const [{ safe }] = proposal.nested;
  const { there, frame } = await withinSafe(page, safe, `${String(baseURL)}/safe-app/proposals/${id}`);
  await frame.getByRole('button', { name: 'Approve with this Safe' }).click({ timeout: 30_000 });
  await expect(frame.getByText('Handed over')).toBeVisible();
  await there.execute(testKey(SIGNER_1), testKey(SIGNER_2));
  await expect(frame.getByText('This Safe has approved it.')).toBeVisible({ timeout: 30_000 });
  expect((await api.proposals.get.query({ id })).safe).toMatchObject({ approved: [safe] });
  await api.proposals.cancel.mutate({ id, reason: 'makes room for another' });
});

test('nobody is signed in there, even where the browser has a session', async ({ page, baseURL }) => {
  const { id, api, proposal } = await propose(String(baseURL), 'btc');
  const { cookie, wallet } = await signedIn(String(baseURL), testKey(STEWARD));
  const [name, value] = cookie.split('; ')[0].split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: String(baseURL) }]);
  await page.goto(`/proposals/${id}`);
  const short = `${wallet.address.slice(0, 6)}…`;
  await expect(page.getByRole('banner').getByText(short)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel proposal' })).toBeVisible();
  const { frame } = await withinSafe(page, proposal.safeAddress!, `${String(baseURL)}/safe-app/proposals/${id}`);
  await expect(frame.getByRole('button', { name: 'Hand over to this Safe' })).toBeVisible({ timeout: 30_000 });
  await expect(frame.getByRole('button', { name: 'Cancel proposal' })).toHaveCount(0);
  await expect(frame.getByRole('button', { name: 'Comment' })).toHaveCount(0);
  await api.proposals.cancel.mutate({ id, reason: 'makes room for another' });
});

test('only those pages are framed, and only by the sites that the operator names', async ({ page, request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers();
  const framed = await policyOf('/safe-app');
  expect(framed['content-security-policy']).toContain(`frame-ancestors ${URL_OF_INTERFACE()}`);
  expect(framed['x-frame-options']).toBeUndefined();
  for (const path of ['/', '/proposals', '/safe-application']) {
    const headers = await policyOf(path);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['content-security-policy']).toContain(`frame-ancestors 'none'`);
  }
  const manifest = await request.get('/safe-app/manifest.json');
  expect(manifest.headers()['access-control-allow-origin']).toBe('*');
  expect(await manifest.json()).toMatchObject({ name: 'Homeostat' });
  await page.goto('/safe-app');
  await expect(page.getByRole('heading', { name: 'This page belongs into Safe’s interface' })).toBeVisible();
});
