import { expect, type Page } from '@playwright/test';
import { aProposal } from './a-proposal';
import { aStressRun } from './a-stress-run';
import { api } from './account';

/** A page of the product, and what is there once all of it has come. */
interface ProductPage {
  readonly name: string;
  readonly path: (origin: string) => string | Promise<string>;
  readonly arrived: (page: Page) => Promise<void>;
}

const table = (name: string) => (page: Page) =>
  expect(page.getByRole('table', { name }).getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 });

export const PAGES: readonly ProductPage[] = [
  { name: 'markets', path: () => '/', arrived: table('Markets') },
  { name: 'market', path: () => '/markets/eth', arrived: table('Parameters of ETH') },
  {
    name: 'tune',
    path: () => '/markets/eth/tune?margin.volatilityMultiplier=1.5&autonomy=on',
    arrived: async (page) => {
      await table('Stability checks of the proposed set')(page);
      await expect(page.getByRole('tabpanel', { name: 'Shock response' }).getByRole('img').first()).toBeVisible();
    },
  },
  {
    name: 'proposals',
    path: () => '/proposals',
    arrived: async (page) =>
      expect(page.getByRole('table').or(page.getByText('Nothing is proposed')).first()).toBeVisible(),
  },
  {
    name: 'proposal',
    path: async (origin) => `/proposals/${await aProposal(origin)}`,
    arrived: async (page) => {
      await expect(page.getByRole('region', { name: 'Checks before signing' })).toBeVisible({ timeout: 60_000 });
      // What is folded away is a part of the page too.
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => one.setAttribute('open', '')));
      await table('Checks before signing')(page);
    },
  },
  {
    name: 'bulk',
    path: () => '/workspaces/local/bulk?markets=btc&edit=margin.base%3Ascale%3A4',
    arrived: table('In force and proposed'),
  },
  {
    name: 'stress runs',
    path: async (origin) => {
      await aStressRun(origin);
      return '/stress';
    },
    arrived: table('Latest stress runs'),
  },
  {
    name: 'stress run',
    path: async (origin) => `/stress/${await aStressRun(origin)}?path=0`,
    arrived: async (page) => {
      await table('Outcomes of the stress run')(page);
      await expect(page.getByRole('figure', { name: 'Path 0, step by step' })).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: 'new stress run',
    path: () => '/stress/new',
    arrived: (page) => expect(page.getByText(/of one core/)).toBeVisible(),
  },
  {
    name: 'compared stress runs',
    path: async (origin) => {
      const id = await aStressRun(origin);
      const others = await api(origin).stress.list.query();
      const other = others.find((run) => run.state === 'done' && run.id !== id)?.id;
      return `/stress/compare?runs=${[id, other].filter(Boolean).join(',')}`;
    },
    arrived: (page) =>
      expect(page.getByText('Nothing to compare').or(page.getByRole('figure').first()).first()).toBeVisible(),
  },
  { name: 'workspace', path: () => '/workspaces/local', arrived: table('Members') },
  {
    name: 'policy',
    path: async (origin) => {
      const { policy } = await api(origin).policies.current.query({ workspaceSlug: 'local' });
      return `/workspaces/local/policy?from=${policy.version}&minCriticalShock=0.02`;
    },
    arrived: async (page) => {
      await table('Limits of the policy')(page);
      await expect(page.getByText('2 of 2 markets')).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: 'glossary',
    path: () => '/glossary#gainMargin',
    arrived: (page) => expect(page.getByRole('link', { name: 'Gain margin', exact: true })).toBeVisible(),
  },
  {
    name: 'not found',
    path: () => '/nowhere',
    arrived: (page) => expect(page.getByText('There is nothing at this address')).toBeVisible(),
  },
];

/** Opens a page and waits until nothing on it is still loading. */
export async function open(page: Page, origin: string, { path, arrived }: ProductPage): Promise<void> {
  await page.goto(await path(origin));
  await arrived(page);
  await expect(page.getByRole('status', { name: /^(Loading|Computing)/ })).toHaveCount(0);
}
