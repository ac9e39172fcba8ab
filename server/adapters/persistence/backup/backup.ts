import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { Client } from 'pg';
import { readRows, type TableDigest } from './read-rows';
import { appliedMigrations, readTables } from './table';

export const BACKUP_FORMAT = 'homeostat backup 1';

/**
 * Writes all of Homeostat's tables as they are at one moment to a file that only its owner may read. The queue isn't in it:
 * workers find what is still to be done by themselves. Line by line:
 *
 * - `{"format","migrations"}`;
 * - for each table in order of name `{"table","columns"}`, a line per row (see `readRows`), and `{"table","rows","digest"}`;
 * - `{"end":<number of tables>}`: a file without it was cut off.
 */
export async function backup(databaseUrl: string, file: string): Promise<TableDigest[]> {
  const draft = `${file}.part`;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const out = createWriteStream(draft, { mode: 0o600, flags: 'wx' });
  const write = async (line: string) => {
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  };
  try {
    await once(out, 'open');
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SET LOCAL TIME ZONE 'UTC'`);
    await write(JSON.stringify({ format: BACKUP_FORMAT, migrations: await appliedMigrations(client) }));
    const digests: TableDigest[] = [];
    for (const table of await readTables(client)) {
      await write(JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) }));
      const digest = await readRows(client, table, write);
      digests.push(digest);
      await write(JSON.stringify(digest));
    }
    await write(JSON.stringify({ end: digests.length }));
    await client.query('COMMIT');
    out.end();
    await once(out, 'close');
    await rename(draft, file);
    return digests;
  } catch (error) {
    out.destroy();
    // What another backup is writing stays.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(draft, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}
