import type { Page } from '@playwright/test';
import { reportDigest } from '@/server/domain/evidence';
import { applyParameters } from '@/server/domain/parameters';
import { stabilityReport } from '@/server/domain/stability';
import { aProposal } from './a-proposal';
import { api } from './account';
import { expect, test } from './fixtures';

const SETS: readonly Readonly<Record<string, number>>[] = [
  {},
  { 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 },
  { 'margin.volatilityMultiplier': 1.37, 'funding.proportionalGain': 0.0123 },
];

const line = (page: Page) => page.locator('[data-agreement]').first();
const tuner = (parameters: Readonly<Record<string, number>>) =>
  `/markets/eth/tune?${new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)])).toString()}`;

/** A press before the page's script is there does nothing. */
async function recompute(page: Page, outcome: RegExp) {
  await expect(async () => {
    await page.getByRole('button', { name: 'Recompute here' }).click({ timeout: 1_000 });
    await expect(line(page)).toHaveText(outcome, { timeout: 20_000 });
  }).toPass();
}

for (const parameters of SETS)
  test(`page, server and Node make the same bytes of ${JSON.stringify(parameters)}`, async ({ page, baseURL }) => {
    const server = api(String(baseURL));
    await page.goto(tuner(parameters));
    await expect(line(page)).toContainText('Server agrees: same bytes', { timeout: 60_000 });
    const inPage = await line(page).locator('[data-digest]').getAttribute('data-digest');
    const judged = await server.markets.judge.query({ slug: 'eth', parameters });
    expect(inPage).toBe(judged.reportDigest);
    const { configuration } = await server.markets.get.query({ slug: 'eth' });
    const { policy } = await server.policies.current.query({ workspaceSlug: 'local' });
    expect(reportDigest(stabilityReport(applyParameters(configuration.market, parameters), policy))).toBe(inPage);
  });

test('a server that answers otherwise is not believed', async ({ page }) => {
  await page.route(/\/api\/trpc\/.*markets\.judge/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/"reportDigest":"0x../, '"reportDigest":"0x00');
    await route.fulfill({ response: answer, body });
  });
  await page.goto(tuner(SETS[1]));
  await expect(line(page)).toContainText('Differs', { timeout: 60_000 });
  await page.unrouteAll();
});

test('a server that does not answer leaves the verdict unchecked', async ({ page }) => {
  await page.route(/\/api\/trpc\/.*markets\.judge/, (route) => route.fulfill({ status: 500, body: '{}' }));
  await page.goto(tuner(SETS[1]));
  await expect(page.locator('[data-verdict="proposed"]')).toContainText('Pass');
  await expect(line(page)).toContainText('Not yet checked');
  await page.unrouteAll();
});

test('the stored verdict of a market, and both of a proposal, are recomputed here to the same bytes', async ({
  page,
  baseURL,
}) => {
  await page.goto('/markets/eth');
  await recompute(page, /^Same bytes here/);
  await page.goto(`/proposals/${await aProposal(String(baseURL))}`);
  await recompute(page, /^Same bytes here/);
});
