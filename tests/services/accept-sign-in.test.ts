import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptSignIn } from '@/server/services/session/accept-sign-in';
import { testDatabase } from './test-database';
import { someAddress } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const now = new Date('2026-01-01T00:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const accept = (nonce: string, address = someAddress(1), at = now) =>
  acceptSignIn(database.client, { address, nonce, nonceExpires: later(600) }, at);

describe('acceptSignIn', () => {
  it('takes a nonce once, whoever brings it', async () => {
    expect(await accept('once')).toBe(true);
    const rows = await database.client.auditEntry.count();
    expect(await accept('once')).toBe(false);
    expect(await accept('once', someAddress(2))).toBe(false);
    expect(await database.client.auditEntry.count()).toBe(rows);
    expect(await database.client.user.count()).toBe(1);
  });

  it('takes a nonce once when ten bring it at the same time', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => accept('race', someAddress(10 + n))));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await database.client.auditEntry.count({ where: { action: 'session.signIn' } })).toBe(2);
  });

  it('forgets a used nonce only after it has expired by itself', async () => {
    await accept('old');
    await accept('next', someAddress(1), later(599));
    expect(await database.client.usedNonce.findUnique({ where: { nonce: 'old' } })).not.toBeNull();
    await acceptSignIn(
      database.client,
      { address: someAddress(1), nonce: 'last', nonceExpires: later(1200) },
      later(601),
    );
    expect(await database.client.usedNonce.findUnique({ where: { nonce: 'old' } })).toBeNull();
  });
});
