import type { Locator, Page } from '@playwright/test';
import { keccak256, toHex } from 'viem';
import { parsePolicy } from '@/server/domain/stability';
import { evidenceDigest, parseBundle } from '@/server/domain/evidence';
import { api, signedIn } from './account';
import { controllerOnChain, parametersOnChain } from './chain';
import { expectFits } from './expect-fits';
import { expect, test, testKey } from './fixtures';
import { signIn } from './sign-in';
import { watchPage } from './watch-page';

const [STEWARD, SIGNER_1, SIGNER_2] = [1, 2, 3];
const WAD = 10n ** 18n;

const verdict = (page: Page, side: 'current' | 'proposed') => page.locator(`[data-verdict="${side}"]`);
const row = (table: Locator, name: string | RegExp) =>
  table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name, exact: true }) });

async function setNumber(page: Page, label: string | RegExp, value: string) {
  const input = page.getByRole('textbox', { name: label });
  await input.fill(value);
  await input.blur();
}

test('a failing market is tuned, stressed, proposed, signed, executed and read back', async ({
  page,
  wallet,
  somebody,
  expectAccessible,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const complaints = watchPage(page);
  await wallet(STEWARD);

  await test.step('whatever waits before it in the Safe’s queue is withdrawn', async () => {
    const { api: own } = await signedIn(String(baseURL), testKey(STEWARD));
    for (const { id: waiting } of await own.proposals.list.query({ state: 'open' }))
      await own.proposals.cancel.mutate({ id: waiting, reason: 'makes room for the walk' });
  });

  await test.step('the steward finds the failing market and signs in', async () => {
    await page.goto('/');
    const market = row(page.getByRole('table', { name: 'Markets' }), /^ETH/);
    await expect(market.getByRole('cell').first()).toContainText('Fail');
    await signIn(page);
    await market.getByRole('link', { name: 'ETH' }).click();
    await page.getByRole('link', { name: 'Tune', exact: true }).click();
    await expect(verdict(page, 'current')).toContainText('Fail');
    await expect(verdict(page, 'proposed')).toContainText('Fail');
  });

  await test.step('z goes to 1 and φ to 0.2, and the verdict passes', async () => {
    await setNumber(page, 'Volatility multiplier z', '1');
    await page.getByRole('tab', { name: 'Liquidation', exact: true }).click();
    await setNumber(page, 'Close fraction φ', '0.2');
    await expect(verdict(page, 'proposed')).toContainText('Pass');
    await expect(verdict(page, 'current')).toContainText('Fail');
  });

  await test.step('the thresholds of the autonomous mode are set', async () => {
    const section = page.getByRole('region', { name: 'Autonomous mode' });
    await section.getByRole('switch').click();
    await setNumber(page, /^Engage volatility/, '1.1');
    await setNumber(page, /^Trip volatility/, '2.2');
    await expect(section.getByRole('alert')).toHaveCount(0);
    await expect(section.getByRole('figure', { name: 'Volatility thresholds' })).toContainText('110');
  });

  await test.step('Black Thursday is replayed on both', async () => {
    await page.getByLabel('Scenario').selectOption('black-thursday-2020');
    await setNumber(page, 'Paths', '40');
    await setNumber(page, 'Accounts', '200');
    await page.getByRole('button', { name: 'Stress both' }).click();
    await expect(page.getByRole('progressbar', { name: 'Stress run' })).toBeVisible();
    const outcomes = page.getByRole('table', { name: 'Outcomes of the stress run' });
    await expect(outcomes).toBeVisible({ timeout: 90_000 });
    await expect(row(outcomes, 'Bad debt')).toBeVisible();
    await expect(row(outcomes, 'Deepest fall of the mark').getByRole('cell').nth(2)).toContainText('[');
  });

  await test.step('a Safe transaction is made', async () => {
    await page.getByRole('button', { name: 'Create Safe transaction' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create Safe transaction' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Take the edge off the margin loop');
    await dialog.getByRole('textbox', { name: 'Summary' }).fill('The loops amplify a fall beyond the policy.');
    await dialog.getByRole('button', { name: 'Create Safe transaction' }).click();
    await expect(page).toHaveURL(/\/proposals\/[0-9a-f-]+$/, { timeout: 60_000 });
    const changes = page.getByRole('table', { name: 'Parameters that change' });
    await expect(row(changes, 'Volatility multiplier z')).toContainText('Pass');
    await expect(row(changes, 'Close fraction φ')).toContainText('Pass');
    await expect(verdict(page, 'proposed')).toContainText('Pass');
    await expect(page.getByText('0 of 2')).toBeVisible();
  });

  const address = page.url();
  const id = address.split('/').at(-1) ?? '';

  await test.step('two signers sign and the second executes', async () => {
    for (const [account, signatures] of [
      [SIGNER_1, '1 of 2'],
      [SIGNER_2, '2 of 2'],
    ] as const) {
      const signer = await somebody(account);
      await signer.goto(address);
      await signIn(signer);
      await expect(signer.getByText('Compare with your device')).toBeVisible();
      await signer.getByRole('button', { name: 'Sign hash with wallet' }).click();
      await expect(signer.getByText(signatures)).toBeVisible();
      if (account !== SIGNER_2) continue;
      expect((await parametersOnChain('eth')).margin.volatilityMultiplier).toBe(2n * WAD);
      await signer.getByRole('button', { name: 'Execute Safe transaction' }).click();
      await expect(signer.getByText(/^Executed: every value read back/)).toBeVisible({ timeout: 60_000 });
    }
  });

  await test.step('the steward’s page shows what was read back from the chain', async () => {
    await expect(page.getByText(/^Executed: every value read back/)).toBeVisible();
    const changes = page.getByRole('table', { name: 'Parameters that change' });
    await expect(row(changes, 'Volatility multiplier z').getByRole('cell').last()).toHaveText(
      /^(Read back from chain)?1\s*Pass$/,
    );
    await expect(row(changes, 'Close fraction φ').getByRole('cell').last()).toHaveText(/0\.2.*Pass$/);
    await page.getByRole('table', { name: 'Outcomes of the stress run' }).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 900 });
    await expectFits(page);
    await page.goto('/markets/eth');
    const parameters = page.getByRole('table', { name: 'Parameters of ETH' });
    await expect(row(parameters, 'Close fraction φ').getByRole('cell').nth(2)).toContainText('0.2');
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Pass');
    await expectAccessible(page);
  });

  await test.step('the contracts hold exactly what was asked', async () => {
    const { margin, liquidation } = await parametersOnChain('eth');
    expect(margin.volatilityMultiplier).toBe(WAD);
    expect(liquidation.closeFraction).toBe(WAD / 5n);
    const { thresholds, law, evidenceDigest: onChain } = await controllerOnChain('eth');
    expect(thresholds).toMatchObject({ engage: (11n * WAD) / 10n, trip: (22n * WAD) / 10n });
    expect(law.parameters.map(({ parameter }) => parameter)).toContain(keccak256(toHex('margin.volatilityMultiplier')));
    const { digest, json } = await api(String(baseURL)).proposals.bundle.query({ id });
    expect(onChain).toBe(digest);
    expect(evidenceDigest(parseBundle(JSON.parse(json), parsePolicy))).toBe(onChain);
  });

  expect(complaints).toEqual([]);
});
