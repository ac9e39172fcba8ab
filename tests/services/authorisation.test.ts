import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/server/domain/stability/policy';
import type { ServiceContext } from '@/server/services/context';
import { grantMembership } from '@/server/services/memberships/grant';
import { revokeMembership } from '@/server/services/memberships/revoke';
import { createPolicy } from '@/server/services/policies/create';
import { policyBody } from '@/server/services/policies/schema';
import { ROLES, type Role } from '@/server/services/wire/role';
import { testDatabase } from './test-database';
import { contextFor, createWorkspace, someAddress } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let here: Awaited<ReturnType<typeof createWorkspace>>;
let elsewhere: Awaited<ReturnType<typeof createWorkspace>>;

beforeAll(async () => {
  database = await testDatabase();
  here = await createWorkspace(database.client, 'here', 100);
  elsewhere = await createWorkspace(database.client, 'elsewhere', 200);
});
afterAll(() => database.close());

const policy = policyBody.strip().parse(DEFAULT_POLICY);

/** Another one than the one in force, edited from it. */
async function nextPolicy() {
  const basedOn = await database.client.policy.count({ where: { workspaceId: here.workspace.id } });
  return { policy: { ...policy, minCriticalShock: (basedOn + 1) / 100 }, basedOn };
}

/** Every write of a workspace, and who may do it there. */
const WRITES: [string, Role[], (context: ServiceContext) => Promise<unknown>][] = [
  [
    'policy.create',
    ['steward', 'admin'],
    async (context) => createPolicy(context, { workspaceSlug: 'here', ...(await nextPolicy()), note: 'as a test' }),
  ],
  [
    'membership.grant',
    ['admin'],
    (context) => grantMembership(context, { workspaceSlug: 'here', address: someAddress(1), role: 'viewer' }),
  ],
  [
    'membership.revoke',
    ['admin'],
    (context) => revokeMembership(context, { workspaceSlug: 'here', address: someAddress(1), role: 'viewer' }),
  ],
];

async function everything() {
  const { client } = database;
  return JSON.stringify([
    await client.policy.findMany(),
    await client.membership.findMany({ orderBy: { id: 'asc' } }),
    await client.auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true, actor: true, subject: true } }),
  ]);
}

describe.each(WRITES)('%s', (action, allowed, write) => {
  const as = (address: Address | null, notice: string | null = null) =>
    write(contextFor(database.client, address, notice));

  it.each(ROLES.filter((role) => !allowed.includes(role)))('refuses a %s and writes nothing', async (role) => {
    const before = await everything();
    await expect(as(here.people[role])).rejects.toMatchObject({
      code: 'forbidden',
      message: `this needs the role ${allowed[0]} in workspace here; ${here.people[role]} is ${role} there`,
    });
    expect(await everything()).toBe(before);
  });

  it.each(ROLES)('refuses a %s of another workspace and writes nothing', async (role) => {
    const before = await everything();
    await expect(as(elsewhere.people[role])).rejects.toMatchObject({
      code: 'forbidden',
      message: `this needs the role ${allowed[0]} in workspace here; ${elsewhere.people[role]} has no role there`,
    });
    expect(await everything()).toBe(before);
  });

  it('refuses who is not signed in, and says when a session expired', async () => {
    const before = await everything();
    await expect(as(null)).rejects.toMatchObject({
      code: 'unauthenticated',
      message: 'not signed in: sign in with a wallet first',
    });
    await expect(as(null, 'session expired: sign in again')).rejects.toMatchObject({
      code: 'unauthenticated',
      message: 'session expired: sign in again',
    });
    expect(await everything()).toBe(before);
  });

  it('lets those with the role do it, with an audit row that names them', async () => {
    for (const role of allowed) {
      const { address, role: granted } = { address: someAddress(1).toLowerCase(), role: 'viewer' as const };
      const key = { workspaceId: here.workspace.id, address, role: granted };
      await database.client.membership.deleteMany({ where: key });
      if (action === 'membership.revoke')
        await database.client.membership.create({ data: { ...key, grantedBy: 'system' } });
      const before = await database.client.auditEntry.count();
      await as(here.people[role]);
      const rows = await database.client.auditEntry.findMany({ orderBy: { id: 'asc' }, skip: before });
      expect(rows).toMatchObject([{ action, actor: here.people[role].toLowerCase(), workspaceId: here.workspace.id }]);
    }
  });
});
