import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { DomainError } from '@/server/domain/errors';
import { appliedMigrations } from './backup/table';

/** Refuses a database that another version of Homeostat has set up, or none: only `npm start` and `restore` migrate. */
export async function requireMigrated(databaseUrl: string, root: string): Promise<void> {
  const folders = await readdir(path.join(root, 'prisma/migrations'), { withFileTypes: true });
  const wanted = folders.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found = await appliedMigrations(client).catch(() => []);
    if (found.join() === wanted.join()) return;
    const state = found.length === 0 ? 'was never set up' : `is set up up to migration ${found.at(-1)}`;
    throw new DomainError(
      'unsupported',
      `the database ${state}, this version needs ${wanted.at(-1)}: run npm start on it`,
      {
        field: 'database',
        value: found.at(-1) ?? null,
        limit: wanted.at(-1),
      },
    );
  } finally {
    await client.end();
  }
}
