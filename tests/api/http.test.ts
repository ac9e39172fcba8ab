import { encode } from 'next-auth/jwt';
import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import superjson from 'superjson';
import { apiHandler } from '@/server/api/http';
import { readSession } from '@/server/auth';
import { sessionCookie } from '@/server/auth/session-cookie';
import { DEFAULT_POLICY } from '@/server/domain/stability/policy';
import { testDatabase } from '@/tests/services/test-database';
import { contextFor, createMarket, createWorkspace } from '@/tests/services/workspace-fixture';

const origin = 'http://127.0.0.1:3000';
const secret = 'a secret of this test';
const incidents: [string, unknown][] = [];
let database: Awaited<ReturnType<typeof testDatabase>>;
let here: Awaited<ReturnType<typeof createWorkspace>>;
let broken = false;

beforeAll(async () => {
  database = await testDatabase();
  here = await createWorkspace(database.client, 'here', 100);
});
afterAll(() => database.close());

async function cookieOf(address: Address, maxAge = 3600): Promise<string> {
  const token = await encode({ token: { sub: address, signedInAt: Date.now() }, secret, maxAge });
  return `${sessionCookie(origin).name}=${token}`;
}

async function send(path: string, init: RequestInit = {}) {
  const response = await apiHandler(new Request(`${origin}/api/trpc/${path}`, init), {
    origin,
    createContext: async ({ headers }) => {
      const session = await readSession(headers, { origin, secret }, Date.now());
      const context = contextFor(database.client, session.address, session.notice);
      const failing = new Proxy(database.client, {
        get: () => {
          throw new Error('connection to postgresql://user:hunter2@db failed');
        },
      });
      return {
        ...context,
        ...(broken ? { database: failing } : {}),
        logIncident: (incident: string, error: unknown) => void incidents.push([incident, error]),
      };
    },
  });
  const text = await response.text();
  return { status: response.status, text, json: JSON.parse(text) as { error?: { json: TrpcError }; result?: unknown } };
}

interface TrpcError {
  readonly message: string;
  readonly data: { code: string; stack?: string; facts: Record<string, string> | null };
}

const query = (path: string, input?: unknown, cookie?: string) =>
  send(`${path}${input === undefined ? '' : `?input=${encodeURIComponent(superjson.stringify(input))}`}`, {
    headers: cookie ? { cookie } : {},
  });

const mutate = (path: string, input: unknown, cookie?: string, headers: Record<string, string> = { origin }) =>
  send(path, {
    method: 'POST',
    body: superjson.stringify(input),
    headers: { 'content-type': 'application/json', ...headers, ...(cookie ? { cookie } : {}) },
  });

const { version: _, ...policy } = DEFAULT_POLICY;
const newPolicy = { workspaceSlug: 'here', policy, basedOn: 0, note: 'as a test' };

async function written() {
  return [await database.client.policy.count(), await database.client.auditEntry.count()];
}

describe('the API over HTTP', () => {
  it('answers what is published without signing in', async () => {
    const { status, text } = await query('members.list', { workspaceSlug: 'here' });
    expect(status).toBe(200);
    expect(text).toContain(here.people.steward);
    expect((await query('stress.events')).status).toBe(200);
    expect((await query('session.me')).text).toContain('"address":null');
  });

  it("refuses a viewer who posts a steward's mutation, and writes nothing", async () => {
    const before = await written();
    const { status, json } = await mutate('policies.create', newPolicy, await cookieOf(here.people.viewer));
    expect(status).toBe(403);
    expect(json.error?.json.message).toContain('this needs the role steward in workspace here');
    expect(json.error?.json.data).toMatchObject({ code: 'FORBIDDEN', facts: { reason: 'forbidden' } });
    expect(await written()).toEqual(before);
  });

  it('says that a session expired, and writes nothing', async () => {
    const before = await written();
    const { status, json } = await mutate('policies.create', newPolicy, await cookieOf(here.people.steward, -60));
    expect(status).toBe(401);
    expect(json.error?.json.message).toBe('session expired: sign in again');
    expect((await mutate('policies.create', newPolicy)).json.error?.json.message).toContain('not signed in');
    expect(await written()).toEqual(before);
  });

  it('names the field of a malformed input', async () => {
    const before = await written();
    const bad = { ...newPolicy, policy: { ...policy, minModulusMargin: 7 }, extra: 1 };
    const { status, json } = await mutate('policies.create', bad, await cookieOf(here.people.steward));
    expect(status).toBe(400);
    expect(json.error?.json.message).toContain('policy.minModulusMargin');
    expect(json.error?.json.message).toContain('extra');
    expect((await mutate('policies.create', { policy: 'x' })).status).toBe(400);
    const truncated = await send('policies.create', {
      method: 'POST',
      body: '{"json":',
      headers: { origin, 'content-type': 'application/json' },
    });
    expect(truncated.status).toBe(400);
    expect(await written()).toEqual(before);
  });

  it('lets a steward write', async () => {
    const { status, text } = await mutate('policies.create', newPolicy, await cookieOf(here.people.steward));
    expect(status).toBe(200);
    expect(text).toContain(here.people.steward);
  });

  it('names the fault of a policy that no schema sees, and the version that is in force', async () => {
    const cookie = await cookieOf(here.people.steward);
    const before = await written();
    const [point] = policy.operatingPoints;
    const twice = { ...newPolicy, basedOn: 1, policy: { ...policy, operatingPoints: [point, point] } };
    const { json } = await mutate('policies.create', twice, cookie);
    expect(json.error?.json.data.facts).toMatchObject({ reason: 'relation-violated', field: 'operatingPoints.1' });
    const late = await mutate(
      'policies.create',
      { ...newPolicy, policy: { ...policy, minModulusMargin: 0.3 } },
      cookie,
    );
    expect(late.status).toBe(409);
    expect(late.json.error?.json.message).toContain('version 1 of the policy is in force');
    expect(await written()).toEqual(before);
  });

  it('judges a parameter set for anybody, within bounds', async () => {
    await createMarket(database.client, here.workspace.id, 'eth');
    const asked = { slug: 'eth', parameters: { 'margin.volatilityMultiplier': 1.5 } };
    const { status, text } = await query('markets.judge', asked);
    expect(status).toBe(200);
    const judged = superjson.parse<{ reportDigest: string; policyVersion: number }>(
      JSON.stringify((JSON.parse(text) as { result: { data: unknown } }).result.data),
    );
    expect(judged).toMatchObject({
      reportDigest: expect.stringMatching(/^0x[0-9a-f]{64}$/) as unknown,
      policyVersion: 1,
    });
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, k) => [`margin.a${'b'.repeat(k)}`, 1]));
    expect((await query('markets.judge', { slug: 'eth', parameters: many })).status).toBe(400);
    const beyond = await query('markets.judge', { slug: 'eth', parameters: { 'liquidation.closeFraction': 7 } });
    expect(beyond.json.error?.json.data.facts).toMatchObject({ field: 'liquidation.closeFraction', value: '7' });
  });

  it('takes mutations from its own pages only', async () => {
    const before = await written();
    const cookie = await cookieOf(here.people.steward);
    for (const headers of [{}, { origin: 'https://evil.example' }, { origin, 'sec-fetch-site': 'cross-site' }])
      expect((await mutate('policies.create', newPolicy, cookie, headers as Record<string, string>)).status).toBe(403);
    const asQuery = await query('policies.create', newPolicy, cookie);
    expect(asQuery.status).toBe(405);
    expect(await written()).toEqual(before);
  });

  it('hides what failed inside behind an incident number', async () => {
    broken = true;
    const { status, text, json } = await query('members.list', { workspaceSlug: 'here' });
    broken = false;
    expect(status).toBe(500);
    expect(text).not.toMatch(/hunter2|postgresql|stack/);
    const [incident, error] = incidents.at(-1) ?? [];
    expect(json.error?.json.message).toBe(`something failed on the server; incident ${incident}`);
    expect(String((error as Error).message)).toContain('hunter2');
  });

  it('bounds a request', async () => {
    const many = (comma: string) => Array.from({ length: 21 }, () => 'session.me').join(comma);
    for (const path of [many(','), many('%2C'), `${many(',')}/`])
      expect((await send(`${path}?batch=1`)).status, path).toBe(400);
    const long = await mutate('policies.create', { note: 'x'.repeat(600_000) });
    expect(long.status).toBe(413);
  });
});
