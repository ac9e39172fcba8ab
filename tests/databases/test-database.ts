import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openEmbeddedDatabase } from '@/server/adapters/persistence/embedded-database';
import { migrate } from '@/server/adapters/persistence/migrate';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface TestDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** An empty database of the kind that this test run is about: embedded in memory, or on a real Postgres. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return inject('databaseKind') === 'postgres' ? onServer(inject('postgresUrl')) : openEmbeddedDatabase(null);
}

/** The same with all migrations applied. */
export async function migratedDatabase(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  await migrate(database.url, ROOT);
  return database;
}

async function onServer(serverUrl: string): Promise<TestDatabase> {
  const name = `homeostat_test_${randomBytes(6).toString('hex')}`;
  await execute(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => execute(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
