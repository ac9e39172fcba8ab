import { expect, test } from './fixtures';
import { signIn } from './sign-in';
import { watchPage } from './watch-page';

const STEWARD = 1;

test('a run is asked for, followed, read, replayed and compared', async ({ page, wallet }) => {
  const complaints = watchPage(page);
  await wallet(STEWARD);
  await page.goto('/stress/new?market=eth&liquidation.closeFraction=0.2');
  await signIn(page);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  await test.step('its cost is told before, and a refusal too', async () => {
    await expect(page.getByText(/About .* of one core, in \d+ shards/)).toBeVisible();
    await field('Paths').fill('1000000000');
    await expect(page.getByText(/This run would be refused: .*at most 100000 paths/)).toBeVisible();
    await field('Paths').fill('150');
    await expect(page.getByText(/About .* of one core/)).toBeVisible();
  });

  await test.step('two scenarios happen at once, and the run has its own address', async () => {
    await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption({ label: 'Fall and calm' });
    await page.getByRole('button', { name: 'Another scenario at the same time' }).click();
    await page.getByRole('combobox', { name: 'Scenario 2' }).selectOption({ label: 'Random walk' });
    await page.getByRole('textbox', { name: 'Length, h' }).fill('3');
    await field('Accounts').fill('200');
    await field('Insurance fund, USD').fill('50000');
    await page.getByRole('button', { name: 'Stress both' }).click();
    await expect(page).toHaveURL(/\/stress\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { name: /15.% fall over .*together with: Random walk/ })).toBeVisible();
  });

  await test.step('the whole result', async () => {
    for (const name of ['Course of the market', 'Liquidations as they come', 'Insurance fund'])
      await expect(page.getByRole('figure', { name, exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('table', { name: 'Liquidity providers against speculators' })).toBeVisible();
    const outcomes = page.getByRole('table', { name: 'Outcomes of the stress run' });
    await expect(outcomes.getByRole('columnheader', { name: 'Paths to resolve' })).toBeVisible();
    const change = page.getByRole('region', { name: 'The change alone' });
    await expect(change).toContainText(/No account becomes liquidatable by the change alone|The change alone makes/);
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Liquidated notional' });
    await expect(page.getByRole('figure', { name: 'How often liquidated notional is above a value' })).toBeVisible();
  });

  await test.step('any path is replayed in the browser and steps through its liquidations', async () => {
    await field('Path, 0 to 149').fill('149');
    await page.getByRole('button', { name: 'Replay path' }).click();
    await expect(page).toHaveURL(/\?path=149$/);
    await expect(page.getByRole('figure', { name: 'Path 149, step by step' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('table', { name: /^Liquidations in step/ })).toBeVisible();
    await page.getByRole('slider', { name: 'Step of the path' }).fill('0');
    await expect(page.getByText('Nobody is liquidated in this step')).toBeVisible();
    await page.getByRole('button', { name: 'Next liquidation' }).click();
    await expect(page.getByRole('table', { name: /^Liquidations in step/ })).toBeVisible();
    await field('Path, 0 to 149').fill('150');
    await page.getByRole('button', { name: 'Replay path' }).click();
    await expect(page.getByText(/path 150 .*from 0 to 149/)).toBeVisible();
  });

  await test.step('accounts come from a file, trade a second market too, and are deleveraged by rank', async () => {
    await page.goto('/stress/new?market=eth');
    await page.getByRole('checkbox', { name: 'BTC' }).check();
    await page.getByRole('combobox', { name: 'Accounts from' }).selectOption({ label: 'A file (CSV)' });
    const upload = (csv: string) =>
      page
        .getByLabel('File of accounts')
        .setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await upload('account,market,size,cash\na,eth,1,NaN\n');
    await expect(page.getByText(/would be refused: book.csv line 2: cash "NaN" is no finite number/)).toBeVisible();
    await upload(
      'account,market,size,margin,entryPrice\na,eth,20,9000,3000\na,btc,-0.2,3000,60000\nb,eth,-20,9000,3000\n',
    );
    await field('Mark of eth, USD').fill('3000');
    await field('Mark of btc, USD').fill('60000');
    await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption({ label: 'Fall and calm' });
    await page
      .getByRole('combobox', { name: 'What the fund can’t pay' })
      .selectOption({ label: 'Deleverages by rank' });
    await field('Paths').fill('3');
    await page.getByRole('button', { name: 'Stress what is in force' }).click();
    await expect(page).toHaveURL(/\/stress\/[0-9a-f-]{36}$/);
    await expect(page.getByText('3 paths, 2 accounts, seed 1; asked')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Outcomes of the stress run' })).toContainText(
      'Notional auto-deleveraged',
      { timeout: 60_000 },
    );
  });

  await test.step('a run ends early once its answer is known well enough', async () => {
    await page.goto('/stress/new?market=eth');
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'Random walk' });
    await page.getByRole('textbox', { name: 'Length, h' }).fill('1');
    await field('Paths').fill('2000');
    await field('Accounts').fill('50');
    await page.getByRole('combobox', { name: /^Ends early/ }).selectOption({ label: 'Deepest fall of the mark' });
    await field('To within ±, log').fill('0.01');
    await page.getByRole('button', { name: 'Stress what is in force' }).click();
    await expect(page.getByText(/\d+ of 2000 paths, then the interval was narrow enough/)).toBeVisible({
      timeout: 60_000,
    });
  });

  await test.step('both are compared', async () => {
    await page.goto('/stress');
    const table = page.getByRole('table', { name: 'Latest stress runs' });
    await table.getByRole('checkbox').nth(0).check();
    await table.getByRole('checkbox').nth(1).check();
    await page.getByRole('link', { name: 'Compare 2 runs' }).click();
    await expect(page.getByRole('table', { name: 'Outcomes of the compared runs' })).toBeVisible();
    await expect(page.getByText(/They differ in .*scenario/)).toBeVisible();
    await expect(page.getByRole('figure', { name: 'Bad debt of the compared runs' })).toBeVisible();
  });
  expect(complaints.filter((text) => !/400/.test(text))).toEqual([]);
});
