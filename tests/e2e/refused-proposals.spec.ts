import { AUTONOMY } from '../fixtures/autonomy-configuration';
import { signedIn, type Account } from './account';
import { testKey, expect, test } from './fixtures';
import { open, PAGES } from './pages';
import { expectRefused, writingNothing } from './refused';
import { signIn } from './sign-in';

const STEWARD = 1;
let steward: Account;
test.beforeAll(async ({ baseURL }) => {
  steward = await signedIn(String(baseURL), testKey(STEWARD));
});

type Change = Partial<Parameters<Account['api']['proposals']['create']['mutate']>[0]>;

const propose = (change: Change) => () =>
  steward.api.proposals.create.mutate({
    marketSlug: 'btc',
    parameters: {},
    autonomy: null,
    title: 'Something that must not be',
    summary: 'It is refused before anything is stored.',
    stressRunId: null,
    deadline: null,
    ...change,
  });

test('a parameter out of its bounds', async () => {
  await expectRefused(propose({ parameters: { 'margin.volatilityMultiplier': 1000 } }), {
    status: 400,
    facts: { field: 'margin.volatilityMultiplier', value: '1000' },
    says: /margin\.volatilityMultiplier 1000 is out of range.*10/,
  });
});

test('a step greater than one proposal may take', async () => {
  await expectRefused(propose({ parameters: { 'margin.volatilityMultiplier': 4 } }), {
    status: 400,
    facts: { field: 'margin.volatilityMultiplier', value: '4' },
    says: /margin\.volatilityMultiplier 4.*1\.5/,
  });
});

test('parameters that violate a relation', async () => {
  await expectRefused(propose({ parameters: { 'signals.imbalanceHalfLife': 45 } }), {
    status: 400,
    says: /updateInterval.*imbalanceHalfLife|imbalanceHalfLife.*updateInterval/,
  });
});

test('thresholds in the wrong order', async () => {
  const { release, engage } = AUTONOMY.thresholds;
  const thresholds = { ...AUTONOMY.thresholds, release: engage, engage: release };
  const autonomy = structuredClone({ ...AUTONOMY, thresholds }) as Change['autonomy'];
  await expectRefused(propose({ autonomy }), { status: 400, says: /release|engage/ });
});

test('a change of nothing, a parameter that is not known, a value that is no number', async () => {
  await expectRefused(propose({}), { status: 400, says: /./ });
  await expectRefused(propose({ parameters: { 'margin.unheardOf': 1 } }), {
    status: 400,
    facts: { field: 'margin.unheardOf' },
    says: /margin\.unheardOf/,
  });
  await expectRefused(propose({ parameters: { 'margin.base': NaN } }), {
    status: 400,
    says: /parameters\.margin\.base/,
  });
});

test('the tuner says the same while it is typed, and offers no proposal', async ({ page, wallet, baseURL }) => {
  await wallet(STEWARD);
  const tune = PAGES.find(({ name }) => name === 'tune');
  if (!tune) throw new Error('the tuner is not among the pages');
  await open(page, String(baseURL), tune);
  await signIn(page);
  await writingNothing(async () => {
    const number = page.getByRole('textbox', { name: 'Volatility multiplier z' });
    await number.fill('1000');
    const alert = page.getByRole('alert').filter({ hasText: 'margin.volatilityMultiplier 1000' });
    await expect(alert).toBeVisible();
    await expect(number).toHaveAttribute('aria-invalid', 'true');
    const create = page.getByRole('button', { name: 'Create Safe transaction' });
    await expect(create).toHaveAttribute('aria-disabled', 'true');
    await expect(create).toHaveAccessibleDescription(/margin\.volatilityMultiplier 1000 is out of range/);
    await create.click({ force: true });
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
