import type { Page } from '@playwright/test';
import { aProposal } from './a-proposal';
import { api, signedIn } from './account';
import { expect, test, testKey } from './fixtures';
import { signIn } from './sign-in';
import { watchPage } from './watch-page';

const STEWARD = 1;
const PATH = '/workspaces/local/policy';

const preview = (page: Page, market: string) =>
  page.getByRole('table', { name: 'Verdicts under the edited policy' }).getByRole('row').filter({ hasText: market });
const edited = (page: Page, market: string) => preview(page, market).getByRole('cell').nth(1);
const save = (page: Page) => page.getByRole('button', { name: /^Put version \d+ in force$/ });

/** Presses that come before the page's script do nothing. */
async function edit(page: Page) {
  await expect(async () => {
    await page.getByRole('button', { name: 'Edit policy' }).click({ timeout: 1_000 });
    await expect(page.getByRole('region', { name: 'Edit', exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test.afterAll(async ({ baseURL }) => {
  const { api: steward } = await signedIn(String(baseURL), testKey(STEWARD));
  // What was judged under a version of this test is stale for every spec that follows.
  for (const { id } of await steward.proposals.list.query({ state: 'open' }))
    await steward.proposals.cancel.mutate({ id, reason: 'judged under an older policy' });
  const versions = await steward.policies.list.query({ workspaceSlug: 'local' });
  const [{ policy: inForce }] = versions;
  const { version: _version, ...first } = versions[versions.length - 1].policy;
  if (inForce.version > 1)
    await steward.policies.create.mutate({
      workspaceSlug: 'local',
      policy: first,
      basedOn: inForce.version,
      note: 'Back to the first version',
    });
});

test('anybody may try an edit, sees what it would mean, and shares it by its address', async ({ page, browser }) => {
  const complaints = watchPage(page);
  await page.goto(PATH);
  await expect(page.getByRole('table', { name: 'Limits of the policy' })).toContainText('at least 15');
  await edit(page);
  await expect(edited(page, 'ETH')).toContainText('Fail', { timeout: 60_000 });

  await test.step('what is wrong is said at its field, and nothing is judged', async () => {
    const shock = page.getByRole('textbox', { name: 'Critical shock, %' });
    await shock.fill('70');
    await expect(shock).toHaveAttribute('aria-invalid', 'true');
    await expect(shock).toHaveAccessibleDescription(/70 % is refused: at most 60 %/);
    await expect(edited(page, 'ETH')).toContainText('Not run');
    await shock.fill('2');
    await expect(page.getByRole('region', { name: 'Edit', exact: true })).toContainText('Critical shock: 15 % → 2 %');
  });

  await test.step('points come and go, and must differ', async () => {
    await page.getByRole('button', { name: 'Add operating point' }).click();
    await page.getByRole('textbox', { name: 'Shock 4, %' }).fill('15');
    await page.getByRole('textbox', { name: 'Within 4, minutes' }).fill('60');
    await expect(page.getByRole('region', { name: 'Edit', exact: true }).getByRole('alert')).toContainText('differ');
    await page.getByRole('button', { name: 'Remove operating point 4' }).click();
    await expect(page.getByRole('region', { name: 'Edit', exact: true }).getByRole('alert')).toHaveCount(0);
  });

  await expect(edited(page, 'ETH')).toContainText('Fail', { timeout: 60_000 });
  await expect(preview(page, 'ETH')).not.toContainText('Critical shock:');
  await expect(page).toHaveURL(/minCriticalShock=0\.02/);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(other.getByRole('textbox', { name: 'Critical shock, %' })).toHaveValue('2');
  await expect(edited(other, 'ETH')).toContainText('Fail', { timeout: 60_000 });
  await other.context().close();
  expect(complaints).toEqual([]);
});

test('a steward puts a version in force; older verdicts are stale, and a second editor is told', async ({
  page,
  wallet,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const proposal = await aProposal(String(baseURL));
  const { api: steward } = await signedIn(String(baseURL), testKey(STEWARD));
  const { policy } = await steward.policies.current.query({ workspaceSlug: 'local' });
  await wallet(STEWARD);
  await page.goto(`${PATH}?from=${policy.version}&minCriticalShock=0.16`);
  await signIn(page);
  await expect(page.getByText('2 of 2 markets')).toBeVisible({ timeout: 60_000 });

  await test.step('somebody else stores a version meanwhile: this edit is refused and kept', async () => {
    const { version, ...body } = policy;
    await steward.policies.create.mutate({
      workspaceSlug: 'local',
      policy: { ...body, minModulusMargin: 0.26 },
      basedOn: version,
      note: 'a little more room',
    });
    await save(page).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Say why' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Note' }).fill('The desk asks for one percent more');
    await save(page).click();
    await expect(page.getByRole('alert').filter({ hasText: 'The policy was not stored' })).toContainText(
      `version ${version + 1} of the policy is in force`,
    );
    await expect(page.getByText('Modulus margin, all loops: 0.25 → 0.26').first()).toBeVisible();
    await page.getByRole('button', { name: `Edit from version ${version + 1}` }).click();
  });

  await test.step('from the version in force it is stored, with who and why', async () => {
    const region = page.getByRole('region', { name: 'Edit', exact: true });
    await expect(region.getByText('Critical shock: 15 % → 16 %')).toBeVisible();
    await expect(region.getByText(/Modulus margin/).and(region.getByRole('listitem'))).toHaveCount(0);
    await expect(page.getByText('2 of 2 markets')).toBeVisible({ timeout: 60_000 });
    await save(page).click();
    await expect(region).toHaveCount(0);
    const newest = page.getByRole('region', { name: 'Versions' }).getByRole('listitem').first();
    await expect(newest).toContainText('The desk asks for one percent more');
    await expect(newest).toContainText('Critical shock: 15 % → 16 %');
  });

  await test.step('the market is judged anew, the open proposal is stale and can’t be signed', async () => {
    await page.goto('/markets/eth');
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(`Policy version ${policy.version + 2}`);
    await page.goto(`/proposals/${proposal}`);
    await expect(page.locator('[data-verdict="proposed"]')).toContainText('Stale');
    await expect(page.getByText(`Judged under version ${policy.version} of the policy`, { exact: true })).toBeVisible();
    const { blocking, nextAction } = await api(String(baseURL)).proposals.get.query({ id: proposal });
    expect(blocking).toContain('Stability verdict passes the policy');
    expect(nextAction).toMatchObject({ kind: 'wait', role: 'steward' });
  });
});
