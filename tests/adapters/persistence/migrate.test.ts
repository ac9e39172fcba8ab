import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { drift, migrate } from '@/server/adapters/persistence/migrate';
import { emptyDatabase, type TestDatabase } from '../../databases/test-database';

const ROOT = path.resolve(import.meta.dirname, '../../..');

let database: TestDatabase;
let copy: string;
beforeEach(async () => {
  database = await emptyDatabase();
  copy = mkdtempSync(path.join(tmpdir(), 'homeostat-migrations-'));
  cpSync(path.join(ROOT, 'prisma'), path.join(copy, 'prisma'), { recursive: true });
});
afterEach(async () => {
  await database.close();
  rmSync(copy, { recursive: true, force: true });
});

function addMigration(name: string, sql: string): void {
  const folder = path.join(copy, 'prisma/migrations', name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'migration.sql'), sql);
}

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** In a process of its own where the database can have several: the embedded one belongs to this process alone. */
async function migrateElsewhere(): Promise<string[]> {
  if (inject('databaseKind') === 'embedded') return migrate(database.url, ROOT);
  const entry = path.join(ROOT, 'tests/adapters/persistence/migrate-process.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', entry, database.url, ROOT], {
    cwd: ROOT,
  });
  return JSON.parse(stdout) as string[];
}

describe('migrate', () => {
  it('brings an empty database to exactly what schema.prisma says', async () => {
    await migrate(database.url, ROOT);
    expect(await drift(database.url, ROOT)).toBe('');
  });

  it('shows as drift what the migrations have and the schema has not', async () => {
    addMigration('29990101000000_more', 'BEGIN; ALTER TABLE "users" ADD COLUMN "nickname" TEXT; COMMIT;');
    await migrate(database.url, copy);
    expect(await drift(database.url, copy)).toContain('DROP COLUMN "nickname"');
  });

  it('applies each migration once, whoever else is at it', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, migrateElsewhere));
    const applied = runs.flat();
    expect(new Set(applied).size).toBe(applied.length);
    expect(applied.length).toBeGreaterThan(0);
    expect(await migrate(database.url, ROOT)).toEqual([]);
  });

  it('leaves nothing of a migration that fails half-way, and says why', async () => {
    addMigration('29990101000000_broken', "BEGIN; CREATE TABLE half (note TEXT DEFAULT 'a;b'); SELECT 1 / 0; COMMIT;");
    await expect(migrate(database.url, copy)).rejects.toThrow(/division by zero/);
    expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  });
});
