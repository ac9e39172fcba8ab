import type { Page } from '@playwright/test';
import { expectFits } from './expect-fits';
import { expect, test } from './fixtures';
import { watchPage } from './watch-page';

const EDITED = '/markets/eth/tune?margin.volatilityMultiplier=1.5';

/** Every view of the plots: its part of the URL, the name of its plot and a column of its table. */
const VIEWS = [
  { name: 'ramp', query: '', plot: /^Mark after a 15.% fall/, column: /Fall of the mark \(%\), Proposed/ },
  {
    name: 'step',
    query: '&response=step',
    plot: /^After a step of 15.%/,
    column: /Displacement by the loops \(%\), Proposed/,
  },
  {
    name: 'displacement',
    query: '&plot=critical',
    plot: /^Displacement over/,
    column: /fall over 2.h \(%\), In force/,
  },
  { name: 'margins', query: '&plot=margins', plot: /^Margins of the loops/, column: /Gain margin \(dB\), Proposed/ },
  { name: 'Bode', query: '&plot=loops', plot: /^Return ratio of the margin/, column: /Phase \(°\), Proposed/ },
  { name: 'Nyquist', query: '&plot=loops&view=nyquist', plot: /^Nyquist plot of the margin/, column: /Imaginary part/ },
  {
    name: 'Nichols',
    query: '&plot=loops&view=nichols',
    plot: /^Nichols plot of the margin/,
    column: /Magnitude \(dB\)/,
  },
  { name: 'poles', query: '&plot=poles', plot: /^Poles/, column: /Real part/ },
  { name: 'locus', query: '&plot=locus', plot: /^Root locus under Volatility multiplier z/, column: /Volatility/ },
] as const;

const figure = (page: Page, name: RegExp) => page.getByRole('figure', { name });

async function arrived(page: Page, name: RegExp) {
  await expect(figure(page, name).getByRole('img').locator('canvas').first()).toBeVisible();
  await expect(page.getByRole('status', { name: /^(Loading|Computing)/ })).toHaveCount(0);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { name, query, plot, column } of VIEWS) {
  test(`the plot “${name}” is drawn, read by keys and has its table`, async ({ page, expectAccessible }) => {
    const complaints = watchPage(page);
    await page.goto(EDITED + query);
    await arrived(page, plot);
    await expectAccessible(page);
    const cursor = figure(page, plot).getByRole('slider', { name: /^Read values of/ });
    await cursor.focus();
    await page.keyboard.press('ArrowRight');
    await expect(cursor).toHaveAttribute('aria-valuetext', /\d/);
    await figure(page, plot).getByRole('button', { name: 'Data' }).click();
    const table = figure(page, plot).getByRole('table');
    await expect(table.getByRole('columnheader', { name: column })).toBeVisible();
    expect(await table.getByRole('row').count()).toBeGreaterThan(4);
    await page.setViewportSize({ width: 390, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'figure');
    await figure(page, plot).getByRole('button', { name: 'Plot' }).click();
    await expectFits(page);
    await expectAccessible(page, 'figure');
    expect(complaints).toEqual([]);
  });
}

test('what is looked at is in the address', async ({ page }) => {
  await page.goto(EDITED);
  await arrived(page, /^Mark after/);
  await page.getByRole('combobox', { name: 'After a fall of' }).selectOption({ index: 1 });
  await page.getByRole('tab', { name: 'Loops' }).click();
  await page.getByRole('radio', { name: 'Funding' }).check();
  await page.getByRole('radio', { name: 'All three' }).check();
  await expect(page).toHaveURL(/plot=loops&loop=funding&view=all&point=0\.05/);
  await page.reload();
  for (const plot of [/^Return ratio of the funding/, /^Nyquist plot of the funding/, /^Nichols plot of the funding/])
    await arrived(page, plot);
  await expect(page.getByRole('combobox', { name: 'After a fall of' })).toHaveValue('1');
});

test('the locus is of the parameter last touched, and the cursor of the loops is one', async ({ page }) => {
  await page.goto(`${EDITED}&plot=locus`);
  await arrived(page, /^Root locus under Volatility multiplier z/);
  const base = page.getByRole('textbox', { name: 'Base maintenance margin' });
  await base.fill('0.02');
  await base.blur();
  await arrived(page, /^Root locus under Base maintenance margin/);
  await expect(page).toHaveURL(/sweep=margin\.base/);
  await page.getByRole('tab', { name: 'Loops' }).click();
  await page.getByRole('radio', { name: 'All three' }).check();
  await arrived(page, /^Nyquist plot/);
  const slider = (name: RegExp) => page.getByRole('slider', { name });
  await slider(/Read values of Return ratio/).focus();
  await page.keyboard.press('PageUp');
  const frequency = /^Frequency ([^;]*);/;
  const read = (await slider(/Read values of Return ratio/).getAttribute('aria-valuetext')) ?? '';
  expect(read).toMatch(frequency);
  await expect(slider(/Read values of Nyquist/)).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${frequency.exec(read)?.[0]}`),
  );
});
