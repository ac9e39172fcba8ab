import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited, connect, transact, unchanged, type PrismaClient } from '@/server/adapters/persistence';
import { migratedDatabase, type TestDatabase } from '../../databases/test-database';

const ADDRESS = `0x${'aB'.repeat(20)}` as const;

let database: TestDatabase;
let client: PrismaClient;
beforeAll(async () => {
  database = await migratedDatabase();
  client = connect(database.url, 4);
});
afterAll(async () => {
  await client.$disconnect();
  await database.close();
});

let made = 0;
const address = () => `0x${(made += 1).toString(16).padStart(40, '0')}`;
const auditOf = (subject: string) => client.auditEntry.findMany({ where: { subject } });

describe('transact', () => {
  it('stores a deed and its audit row together', async () => {
    const user = await transact(
      ADDRESS,
      'user.create',
      async (transaction) => {
        const created = await transaction.user.create({ data: { address: address() } });
        return audited(created, { subject: created.id, details: { address: created.address } });
      },
      client,
    );
    expect(await auditOf(user.id)).toMatchObject([
      { actor: ADDRESS.toLowerCase(), action: 'user.create', details: { address: user.address }, workspaceId: null },
    ]);
  });

  it('stores neither when the work fails', async () => {
    const own = address();
    const work = transact(
      'system',
      'user.create',
      async (transaction) => {
        await transaction.user.create({ data: { address: own } });
        throw new Error('no');
      },
      client,
    );
    await expect(work).rejects.toThrow('no');
    expect(await client.user.findUnique({ where: { address: own } })).toBeNull();
  });

  it('stores neither when the audit row is refused', async () => {
    const own = address();
    const work = transact(
      '0xnobody',
      'user.create',
      async (transaction) => {
        const created = await transaction.user.create({ data: { address: own } });
        return audited(created, { subject: created.id });
      },
      client,
    );
    await expect(work).rejects.toThrow(/audit_entries_actor/);
    expect(await client.user.findUnique({ where: { address: own } })).toBeNull();
  });

  it('undoes a write that says it changed nothing', async () => {
    const own = address();
    const result = await transact(
      'system',
      'user.create',
      async (transaction) => {
        await transaction.user.create({ data: { address: own } });
        return unchanged('as before');
      },
      client,
    );
    expect(result).toBe('as before');
    expect(await client.user.findUnique({ where: { address: own } })).toBeNull();
  });

  it('refuses details that JSON can not hold, and stores nothing', async () => {
    const work = transact(
      'system',
      'user.create',
      () => Promise.resolve(audited(null, { subject: 'nan', details: { ratio: Number.NaN } })),
      client,
    );
    await expect(work).rejects.toThrow("details.ratio NaN can't be stored");
    expect(await auditOf('nan')).toEqual([]);
  });
});

describe('audit_entries', () => {
  it.each([
    ['UPDATE', `UPDATE audit_entries SET actor = 'system'`],
    ['DELETE', 'DELETE FROM audit_entries'],
    ['TRUNCATE', 'TRUNCATE audit_entries'],
  ])('refuses %s', async (operation, sql) => {
    const before = await client.auditEntry.count();
    expect(before).toBeGreaterThan(0);
    await expect(client.$executeRawUnsafe(sql)).rejects.toThrow(`append-only: ${operation} refused`);
    expect(await client.auditEntry.count()).toBe(before);
  });
});
