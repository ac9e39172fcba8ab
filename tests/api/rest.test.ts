import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restHandler } from '@/server/api/rest/handler';
import { openApiDocument } from '@/server/api/rest/openapi';
import { RESOURCES } from '@/server/api/rest/resources';
import { createApiKey } from '@/server/services/api-keys/create';
import { listApiKeys } from '@/server/services/api-keys/list';
import { revokeApiKey } from '@/server/services/api-keys/revoke';
import { createApiKeyInput, listApiKeysOutput, REQUESTS_PER_MINUTE } from '@/server/services/api-keys/schema';
import { createProposal } from '@/server/services/proposals/create';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { type LocalTestChain, startLocalChain } from '@/tests/services/local-chain';
import { CHANGE } from '@/tests/services/proposal-fixture';
import { testDatabase } from '@/tests/services/test-database';
import { contextFor, createMarket, createWorkspace, someAddress } from '@/tests/services/workspace-fixture';

const origin = 'http://127.0.0.1:3000';
const ADMIN = someAddress(900);
const incidents: unknown[] = [];
let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let proposal: string;
let elsewhere: Awaited<ReturnType<typeof createWorkspace>>;
/** by the clock of these tests: the rate limit counts by the minute */
let clock = Date.parse('2026-11-30T12:00:10Z');

const as = (address: Address | null) => ({
  ...contextFor(database.client, address),
  chain: chain.client,
  now: () => new Date(clock),
});

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  const real = { ...as(null), now: () => new Date() };
  await ensureLocalWorkspace(real, chain.deployment);
  const { id: workspaceId } = await database.client.workspace.findUniqueOrThrow({ where: { slug: 'local' } });
  await database.client.membership.create({
    data: { workspaceId, address: ADMIN.toLowerCase(), role: 'admin', grantedBy: 'system' },
  });
  const change = { ...CHANGE, autonomy: null };
  ({ id: proposal } = await createProposal({ ...real, actor: as(chain.deployment.steward).actor }, change));
  elsewhere = await createWorkspace(database.client, 'elsewhere', 950);
  await createMarket(database.client, elsewhere.workspace.id, 'other');
}, 120_000);
afterAll(() => Promise.all([database.close(), chain.stop()]));

const make = async (input: object = {}, who: Address | null = ADMIN) =>
  createApiKey(
    as(who),
    createApiKeyInput.parse({ workspaceSlug: 'local', name: 'A reader', scopes: ['markets'], days: 30, ...input }),
  );

async function get(address: string, key: string | null, headers: Record<string, string> = {}) {
  const request = new Request(`${origin}/api/v1${address}`, {
    headers: { ...headers, ...(key && { authorization: `Bearer ${key}` }) },
  });
  const context = { ...as(null), logIncident: (_: string, error: unknown) => void incidents.push(error) };
  const response = await restHandler(request, context);
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

const ALL = ['markets', 'proposals', 'stress', 'policy', 'audit'];

describe('an API key', () => {
  it('is made by admins alone, told once, and stored as a hash', async () => {
    await expect(make({}, null)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(make({}, chain.deployment.steward)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make({}, elsewhere.people.admin)).rejects.toMatchObject({ code: 'forbidden' });
    const { id, key } = await make({ name: 'For the desk', scopes: ['stress', 'markets'] });
    const [, handle, secret] = key.split('_');
    const row = await database.client.apiKey.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row).toMatchObject({ handle, scopes: ['markets', 'stress'] });
    const entries = await database.client.auditEntry.findMany({ where: { subject: id } });
    expect(entries).toMatchObject([{ action: 'apiKey.create', actor: ADMIN.toLowerCase() }]);
    expect(JSON.stringify(entries[0].details)).not.toContain(secret);
    const input = { workspaceSlug: 'local' };
    const listed = listApiKeysOutput.parse(await listApiKeys(as(ADMIN), input));
    expect(listed.find((one) => one.id === id)).toMatchObject({ name: 'For the desk', handle, lastUsedAt: null });
    expect(JSON.stringify(listed)).not.toContain(row.secretHash);
    await expect(listApiKeys(as(chain.deployment.steward), input)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('opens what it is for, in its own workspace, and nothing else', async () => {
    const { key } = await make({ scopes: ['markets'] });
    expect((await get('/markets', key)).body).toMatchObject([{ slug: 'btc' }, { slug: 'eth' }]);
    expect((await get('/markets/eth', key)).body).toMatchObject({ slug: 'eth', live: { state: 'live' } });
    expect(await get('/markets/other', key)).toMatchObject({ status: 404 });
    expect(await get('/proposals', key)).toMatchObject({
      status: 403,
      body: { error: { message: 'this key may read markets; this needs proposals', reason: 'forbidden' } },
    });
    expect(await get('/nothing', key)).toMatchObject({ status: 404 });
    expect(await get('/markets/%E0%A4%A', key)).toMatchObject({ status: 400, body: { error: { field: 'slug' } } });
    expect(await get('/markets/%E0%A4%A', null)).toMatchObject({ status: 401 });
    expect(await get('/markets/UPPER', key)).toMatchObject({ status: 400, body: { error: { field: 'slug' } } });
    expect(await get('/markets?cursor=1', key)).toMatchObject({ status: 400 });
  });

  it('is refused in one way, whether it is missing, wrong, revoked or expired', async () => {
    const { id, key } = await make();
    const expiring = await make({ days: 1 });
    expect((await get('/markets', expiring.key)).status).toBe(200);
    const flipped = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
    const refusals = [
      await get('/markets', null),
      await get('/markets', 'nonsense'),
      await get('/markets', flipped),
      await get('/markets', null, { authorization: 'Basic aGk6aGk=' }),
    ];
    await expect(revokeApiKey(as(elsewhere.people.admin), { id })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await get('/markets', key)).status).toBe(200);
    expect(await revokeApiKey(as(ADMIN), { id })).toEqual({ changed: true });
    expect(await revokeApiKey(as(ADMIN), { id })).toEqual({ changed: false });
    refusals.push(await get('/markets', key));
    clock += 86_400_000;
    refusals.push(await get('/markets', expiring.key));
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 401, body: refusals[0].body });
      expect(refusal.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('is counted by the minute, also when its requests come at once', async () => {
    const { key } = await make({ scopes: ['policy'] });
    const answers = await Promise.all(Array.from({ length: REQUESTS_PER_MINUTE + 5 }, () => get('/policy', key)));
    const good = answers.filter(({ status }) => status === 200);
    expect(good).toHaveLength(REQUESTS_PER_MINUTE);
    const left = good.map(({ headers }) => Number(headers.get('ratelimit-remaining'))).toSorted((a, b) => a - b);
    expect(left).toEqual(Array.from({ length: REQUESTS_PER_MINUTE }, (_, index) => index));
    const late = answers.filter(({ status }) => status === 429);
    expect(late).toHaveLength(5);
    expect(late[0].headers.get('retry-after')).toBe('50');
    clock += 60_000;
    expect((await get('/policy', key)).status).toBe(200);
    const used = (await listApiKeys(as(ADMIN), { workspaceSlug: 'local' }))[0].lastUsedAt;
    expect(used?.toISOString()).toBe('2026-12-01T12:01:00.000Z');
  });
});

describe('the REST API', () => {
  it('answers at every address as its description says', async () => {
    const { key } = await make({ scopes: ALL });
    const document = openApiDocument(origin);
    expect(Object.keys(document.paths ?? {})).toEqual(RESOURCES.map(({ address }) => address));
    const examples: Record<string, string> = {
      '/markets/{slug}': '/markets/eth',
      '/proposals/{id}': `/proposals/${proposal}`,
      '/proposals/{id}/bundle': `/proposals/${proposal}/bundle`,
    };
    for (const { address } of RESOURCES) {
      if (address === '/stress-runs/{id}') continue;
      const { status } = await get(examples[address] ?? address, key);
      expect([address, status]).toEqual([address, 200]);
    }
    expect((await get('/proposals?state=closed', key)).body).toEqual([]);
    expect((await get(`/proposals/${proposal}`, key)).body).toMatchObject({
      state: 'open',
      createdAt: expect.stringMatching(/^2026-.*Z$/) as string,
      call: { functionName: 'multiSend' },
    });
    const page = (await get('/audit?limit=1', key)).body as { entries: unknown[]; next: string };
    expect(page.entries).toHaveLength(1);
    expect((await get(`/audit?before=${page.next}`, key)).status).toBe(200);
    expect(await get('/audit?limit=0', key)).toMatchObject({ status: 400, body: { error: { field: 'limit' } } });
    expect(await get('/stress-runs/none', key)).toMatchObject({ status: 404 });
    expect(incidents).toEqual([]);
  });

  it('describes dates, addresses and hashes, and that a key is needed', () => {
    const text = JSON.stringify(openApiDocument(origin));
    expect(text).toContain('"format":"date-time"');
    expect(text).toContain('^0x[0-9a-fA-F]{40}$');
    expect(openApiDocument(origin)).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: `${origin}/api/v1` }],
      security: [{ key: [] }],
    });
    const operations = Object.values(openApiDocument(origin).paths ?? {}).map((item) => item.get?.operationId);
    expect(new Set(operations).size).toBe(RESOURCES.length);
  });

  it('names no reason of a failure of its own', async () => {
    const { key } = await make({ scopes: ['markets'] });
    const silent = contextFor(database.client, null);
    const failing = new Proxy(database.client, {
      get: (target, name) => {
        if (name === 'market') throw new Error('connection to postgresql://user:hunter2@db failed');
        return Reflect.get(target, name) as unknown;
      },
    });
    const request = new Request(`${origin}/api/v1/markets/eth`, { headers: { authorization: `Bearer ${key}` } });
    const context = { ...silent, now: () => new Date(clock), database: failing, logIncident: () => undefined };
    const response = await restHandler(request, context);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
  });
});
