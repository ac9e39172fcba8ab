import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type PrismaClient } from '@/server/adapters/persistence';
import { backup, restore } from '@/server/adapters/persistence/backup';
import { migratedDatabase, type TestDatabase } from '../../databases/test-database';

const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-backup-'));
const file = path.join(folder, 'one.backup');
const ADDRESS = `0x${'ab'.repeat(20)}`;
let source: TestDatabase;
let client: PrismaClient;
const opened: TestDatabase[] = [];

async function emptyOne(): Promise<TestDatabase> {
  const database = await migratedDatabase();
  opened.push(database);
  return database;
}

/** A little of everything: text that needs care, JSON, bytes, dates, a circle of foreign keys, the append-only log. */
beforeAll(async () => {
  source = await emptyOne();
  client = connect(source.url, 2);
  const workspace = await client.workspace.create({
    data: { slug: 'reference', name: 'Ünïcode "quotes" \\ and\nlines', chainId: 31_337, safeAddress: ADDRESS },
  });
  const market = await client.market.create({
    data: {
      workspaceId: workspace.id,
      slug: 'eth',
      name: 'ETH',
      asset: 'ETH',
      protocol: 'reference-perp',
      chainId: 31_337,
      contractAddress: ADDRESS,
      marketIdHex: '0x01',
      plant: { depth: 1e9, tiny: 1e-300, nested: [null, 'NULL', ''] },
      signalsOffChain: {},
      configurations: { create: { version: 1, config: {}, source: 'chain', blockNumber: 2n ** 62n } },
    },
    include: { configurations: true },
  });
  await client.market.update({
    where: { id: market.id },
    data: { currentConfigurationId: market.configurations[0].id },
  });
  const run = {
    workspaceId: workspace.id,
    marketId: market.id,
    request: {},
    inputs: {},
    inputsHash: '0x',
    engineHash: '0x',
  };
  await client.stressRun.create({
    data: {
      ...run,
      pathsTotal: 3,
      tasks: {
        create: { index: 0, kind: 'shard', pathFrom: 0, pathTo: 3, outcomes: Uint8Array.from([0, 255, 10, 92]) },
      },
    },
  });
  for (let k = 0; k < 450; k++)
    await client.auditEntry.create({
      data: { actor: 'system', action: 'test.note', subject: String(k), details: { k } },
    });
});
afterAll(async () => {
  await client.$disconnect();
  for (const database of opened) await database.close();
});

describe('a backup', () => {
  it('is restored to the same rows, keys and counters, in a file for its owner alone', async () => {
    const written = await backup(source.url, file);
    expect(written.find(({ table }) => table === 'audit_entries')).toMatchObject({ rows: 450 });
    expect(statSync(file).mode & 0o077).toBe(0);
    const target = await emptyOne();
    expect(await restore(target.url, file)).toEqual(written);
    const restored = connect(target.url, 2);
    try {
      expect(await restored.market.findMany({ include: { configurations: true, workspace: true } })).toEqual(
        await client.market.findMany({ include: { configurations: true, workspace: true } }),
      );
      expect(await restored.stressTask.findMany()).toEqual(await client.stressTask.findMany());
      const next = await restored.auditEntry.create({
        data: { actor: 'system', action: 'test.next', subject: 'x', details: {} },
      });
      expect(next.id).toBeGreaterThan(450n);
      // The constraints are in force again.
      await expect(
        restored.membership.create({
          data: { workspaceId: 'nowhere', address: ADDRESS, role: 'viewer', grantedBy: 'system' },
        }),
      ).rejects.toThrow(/[Ff]oreign key/);
    } finally {
      await restored.$disconnect();
    }
    await backup(source.url, path.join(folder, 'two.backup'));
    expect(readFileSync(path.join(folder, 'two.backup'))).toEqual(readFileSync(file));
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['a changed row', (text) => text.replace('"reference-perp"', '"reference-perq"'), /rows of markets are not those/],
    ['a missing row', (text) => text.replace(/\n\[[^\n]*test\.note[^\n]*/, ''), /rows of audit_entries are not those/],
    ['a file that was cut off', (text) => text.slice(0, -40), /ends half-way|is no JSON/],
    ['another kind of file', () => '{"hello":1}\n', /of no known form/],
    ['a backup of another version', (text) => text.replace('first_rooms', 'other_rooms'), /another|is of a version/],
  ])('is refused as %s, and nothing is written', async (_name, change, reason) => {
    const damaged = path.join(folder, 'damaged.backup');
    writeFileSync(damaged, change(readFileSync(file, 'utf8')));
    const target = await emptyOne();
    await expect(restore(target.url, damaged)).rejects.toThrow(reason);
    const untouched = connect(target.url, 2);
    expect(await untouched.workspace.count()).toBe(0);
    await untouched.$disconnect();
  });

  it('never overwrites what is there', async () => {
    await expect(restore(source.url, file)).rejects.toThrow(/isn't empty: [a-z_]+ has rows/);
  });
});
