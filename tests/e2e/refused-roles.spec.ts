import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { privateKeyToAddress } from 'viem/accounts';
import { aProposal } from './a-proposal';
import { api, signedIn, type Api } from './account';
import { expect, productEnvironment, test, testKey } from './fixtures';
import { homeostat } from './homeostat';
import { expectRefused, writingNothing } from './refused';
import { signIn } from './sign-in';
import { withDatabase } from './stored';

const [STEWARD, VIEWER, STEWARD_ELSEWHERE, NOBODY] = [1, 10, 11, 12];
const HOURS = 3_600_000;
let id: string;

test.beforeAll(async ({ baseURL }) => {
  id = await aProposal(String(baseURL));
  const slug = 'elsewhere';
  await withDatabase((client) =>
    client.query(
      `insert into workspaces (id, slug, name, chain_id, safe_address, updated_at)
       values ($1, $2, 'Another protocol', 31337, '0x0000000000000000000000000000000000000001', now())
       on conflict (slug) do nothing`,
      [randomUUID(), slug],
    ),
  );
  const grant = (account: number, role: string, workspace: string) =>
    homeostat('admin', 'grant', privateKeyToAddress(testKey(account)), '--role', role, '--workspace', workspace);
  await grant(VIEWER, 'viewer', 'local');
  await grant(STEWARD_ELSEWHERE, 'steward', slug);
});

/** Everything that a steward may do and the asker may not. */
function mutations({ proposals, policies, members }: Api) {
  return [
    () =>
      proposals.create.mutate({
        marketSlug: 'btc',
        parameters: { 'margin.base': 0.0085 },
        autonomy: null,
        title: 'Not mine to propose',
        summary: 'It is refused before anything is stored.',
        stressRunId: null,
        deadline: null,
      }),
    () => proposals.cancel.mutate({ id, reason: 'not mine to cancel' }),
    async () => {
      const { policy } = await policies.current.query({ workspaceSlug: 'local' });
      const { version, ...body } = policy;
      return policies.create.mutate({
        workspaceSlug: 'local',
        policy: { ...body, minCriticalShock: 0.2 },
        basedOn: version,
        note: 'not mine to set',
      });
    },
    () =>
      members.grant.mutate({ workspaceSlug: 'local', address: privateKeyToAddress(testKey(NOBODY)), role: 'admin' }),
  ];
}

test('a viewer who posts a steward’s mutations', async ({ baseURL }) => {
  const viewer = await signedIn(String(baseURL), testKey(VIEWER));
  for (const mutate of mutations(viewer.api))
    await expectRefused(mutate, {
      status: 403,
      facts: { reason: 'forbidden' },
      says: /in workspace local; .* is viewer/,
    });
});

test('a steward of another workspace', async ({ baseURL }) => {
  const elsewhere = await signedIn(String(baseURL), testKey(STEWARD_ELSEWHERE));
  for (const mutate of mutations(elsewhere.api))
    await expectRefused(mutate, {
      status: 403,
      facts: { reason: 'forbidden' },
      says: /in workspace local; .* has no role/,
    });
});

test('somebody who is not signed in', async ({ baseURL }) => {
  for (const mutate of mutations(api(String(baseURL))))
    await expectRefused(mutate, { status: 401, facts: { reason: 'unauthenticated' }, says: /not signed in/ });
});

test('a page of another site with the steward’s cookie', async ({ baseURL }) => {
  const { cookie } = await signedIn(String(baseURL), testKey(STEWARD));
  const response = await writingNothing(() =>
    fetch(`${baseURL}/api/trpc/proposals.cancel`, {
      method: 'POST',
      headers: { cookie, origin: 'https://example.org', 'content-type': 'application/json' },
      body: JSON.stringify({ json: { id, reason: 'sent from elsewhere' } }),
    }),
  );
  expect(response.status).toBe(403);
});

test.describe('a session that has expired', () => {
  const cookie = () => {
    const { NEXTAUTH_SECRET: secret } = productEnvironment();
    const token = { sub: privateKeyToAddress(testKey(STEWARD)), signedInAt: Date.now() - 9 * HOURS };
    return encode({ token, secret });
  };

  test('changes nothing', async ({ baseURL }) => {
    for (const mutate of mutations(api(String(baseURL), `homeostat.session=${await cookie()}`)))
      await expectRefused(mutate, { status: 401, says: /session expired: sign in again/ });
  });

  test('is said on the page, which offers to sign in again', async ({ page, wallet, baseURL }) => {
    await wallet(STEWARD);
    await page.context().addCookies([{ name: 'homeostat.session', value: await cookie(), url: String(baseURL) }]);
    await page.goto('/');
    await expect(page.getByText('session expired: sign in again').first()).toBeVisible();
    await signIn(page);
  });
});
