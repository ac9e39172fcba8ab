import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '@/server/services/audit/list';
import { grantMembership } from '@/server/services/memberships/grant';
import { listMemberships } from '@/server/services/memberships/list';
import { revokeMembership } from '@/server/services/memberships/revoke';
import { me } from '@/server/services/session/me';
import { testDatabase } from './test-database';
import { contextFor, createWorkspace, someAddress } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('memberships', () => {
  it('gives the first admin from the console, and only from there', async () => {
    const workspace = await database.client.workspace.create({
      data: { slug: 'new', name: 'New', chainId: 31337, safeAddress: someAddress(9).toLowerCase() },
    });
    const address = someAddress(1);
    const grant = { workspaceSlug: 'new', address, role: 'admin' as const };
    await expect(grantMembership(contextFor(database.client, address), grant)).rejects.toThrow('has no role there');
    const console = { ...contextFor(database.client, null), actor: { kind: 'system' as const } };
    expect(await grantMembership(console, grant)).toEqual({ changed: true });
    expect(await grantMembership(console, grant)).toEqual({ changed: false });
    const audit = await listAudit(console, { workspaceSlug: 'new', limit: 10 });
    expect(audit.entries).toMatchObject([
      { actor: 'system', action: 'membership.grant', subject: address.toLowerCase(), detail: { role: 'admin' } },
    ]);
    expect(audit.next).toBeNull();
    expect(await database.client.auditEntry.count({ where: { workspaceId: workspace.id } })).toBe(1);
  });

  it('keeps the last admin, also when two admins revoke each other at once', async () => {
    const { people } = await createWorkspace(database.client, 'pair', 300);
    const other = someAddress(399);
    await grantMembership(contextFor(database.client, people.admin), {
      workspaceSlug: 'pair',
      address: other,
      role: 'admin',
    });
    const revoke = (by: typeof other, whom: typeof other) =>
      revokeMembership(contextFor(database.client, by), { workspaceSlug: 'pair', address: whom, role: 'admin' });
    const outcomes = await Promise.allSettled([revoke(people.admin, other), revoke(other, people.admin)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const members = await listMemberships(contextFor(database.client, null), { workspaceSlug: 'pair' });
    const admins = members.filter(({ role }) => role === 'admin');
    expect(admins).toHaveLength(1);
    const last = outcomes[0].status === 'fulfilled' ? people.admin : other;
    await expect(revoke(last, last)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('looks roles up at every request', async () => {
    const { people } = await createWorkspace(database.client, 'turn', 400);
    const context = contextFor(database.client, people.steward);
    expect((await me(context)).memberships).toMatchObject([{ workspaceSlug: 'turn', role: 'steward' }]);
    await revokeMembership(contextFor(database.client, people.admin), {
      workspaceSlug: 'turn',
      address: people.steward,
      role: 'steward',
    });
    expect((await me(context)).memberships).toEqual([]);
  });

  it('answers not-found for a workspace that is not there', async () => {
    await expect(listMemberships(contextFor(database.client, null), { workspaceSlug: 'none' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is no workspace none',
    });
  });
});
