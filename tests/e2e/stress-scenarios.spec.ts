import { expect, test } from './fixtures';
import { signIn } from './sign-in';
import { watchPage } from './watch-page';

const STEWARD = 1;

const GENERATED = [
  { title: 'Random walk', words: /Random walk at 120.%/ },
  { title: 'Walk with jumps', words: /Jump diffusion at 120.%/ },
  { title: 'Jumps that set off others', words: /Self-exciting jumps/ },
  { title: 'Volatility that varies', words: /Stochastic volatility around 90.%/ },
  { title: 'Calm and turbulence', words: /Calm at 60.% and turbulence at 300.%/ },
  { title: 'Hours of all events, reordered', words: /Hours of 6 historic events in a new order/ },
  { title: 'Walk with one-sided demand', words: /Random walk.*together with: One-sided demand of 120 orders per hour/ },
  { title: 'Walk while signals freeze', words: /Random walk.*together with: Signals frozen for 1.h/ },
  { title: 'Walk while liquidity leaves', words: /Random walk.*together with: 80.% of depth withdrawn over 10.min/ },
  { title: 'Walk while the chain is congested', words: /together with: Chain congested.*late by up to 10.min/ },
  { title: 'Walk with funding arbitrage', words: /together with: Funding arbitrage every 1.h/ },
];

test('every made-up scenario is run from the form', async ({ page, wallet }) => {
  const complaints = watchPage(page);
  await wallet(STEWARD);
  await page.goto('/markets/eth/tune');
  await signIn(page);
  const stress = page.getByRole('region', { name: 'Stress', exact: true });
  const field = (name: string) => stress.getByRole('textbox', { name, exact: true });
  await field('Paths').fill('2');
  await field('Accounts').fill('20');
  for (const { title, words } of GENERATED) {
    await test.step(title, async () => {
      await stress.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: title });
      await field('Length, h').fill('2');
      await stress.getByRole('button', { name: 'Stress what is in force' }).click();
      await expect(stress.getByRole('figure', { name: words })).toBeVisible({ timeout: 30_000 });
      await expect(stress.getByRole('table', { name: 'Outcomes of the stress run' })).toBeVisible({ timeout: 30_000 });
    });
  }
  await test.step('what is out of bounds is refused with its limit, and the run shown stays', async () => {
    await stress.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'Hours of all events, reordered' });
    await field('Scale').fill('9');
    await stress.getByRole('button', { name: 'Stress what is in force' }).click();
    await expect(stress.getByRole('alert')).toContainText('at most 5');
    await expect(stress.getByRole('table', { name: 'Outcomes of the stress run' })).toBeVisible();
  });
  expect(complaints.filter((text) => !/400/.test(text))).toEqual([]);
});
