import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Client, type ClientBase } from 'pg';
import { DomainError } from '@/server/domain/errors';
import { BACKUP_FORMAT } from './backup';
import { readRows, type TableDigest } from './read-rows';
import { appliedMigrations, quoted, readTables, type Table } from './table';

const refuse = (message: string): never => {
  throw new DomainError('invalid-input', message, { field: 'backup' });
};

/** What the lines of a backup say, in order. */
type Entry =
  | { readonly kind: 'header'; readonly migrations: readonly string[] }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly line: string; readonly values: readonly (string | null)[] }
  | { readonly kind: 'digest'; readonly digest: TableDigest }
  | { readonly kind: 'end' };

function parseLine(line: string, number: number): Entry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    refuse(`the backup's line ${number} is no JSON`);
  }
  if (Array.isArray(value)) return { kind: 'row', line, values: value as (string | null)[] };
  const record = value as Record<string, unknown>;
  if (record.format === BACKUP_FORMAT) return { kind: 'header', migrations: record.migrations as string[] };
  if ('columns' in record)
    return { kind: 'table', table: String(record.table), columns: record.columns as readonly string[] };
  if ('digest' in record) return { kind: 'digest', digest: record as unknown as TableDigest };
  if ('end' in record) return { kind: 'end' };
  return refuse(`the backup's line ${number} is of no known form; it starts with ${JSON.stringify(BACKUP_FORMAT)}`);
}

async function* entriesOf(file: string): AsyncGenerator<Entry> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    yield parseLine(line, ++number);
}

/** Reads a whole backup once and checks it against its own digests; nothing has been written by then. */
async function checkFile(file: string): Promise<{ migrations: readonly string[]; digests: readonly TableDigest[] }> {
  let migrations: readonly string[] | null = null;
  const digests: TableDigest[] = [];
  let hash = createHash('sha256');
  let rows = 0;
  let isWhole = false;
  for await (const entry of entriesOf(file)) {
    if (entry.kind === 'header') migrations = entry.migrations;
    else if (migrations === null) refuse(`this is no backup: its first line isn't ${JSON.stringify(BACKUP_FORMAT)}`);
    else if (entry.kind === 'table') [hash, rows] = [createHash('sha256'), 0];
    else if (entry.kind === 'row') [hash, rows] = [hash.update(`${entry.line}\n`), rows + 1];
    else if (entry.kind === 'digest') {
      if (hash.digest('hex') !== entry.digest.digest || rows !== entry.digest.rows)
        refuse(`the backup's rows of ${entry.digest.table} are not those that its digest was made of`);
      digests.push(entry.digest);
    } else isWhole = true;
  }
  if (!isWhole) refuse('the backup ends half-way: its last line is missing');
  return { migrations: migrations ?? [], digests };
}

/** Foreign keys point both ways between some tables: they are checked at the end, and then are as they were. */
async function deferForeignKeys(client: ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string }>(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name FROM pg_constraint
    WHERE contype = 'f' AND NOT condeferrable AND connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows)
    await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`);
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { table, name } of rows)
      await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} NOT DEFERRABLE`);
  };
}

async function requireEmpty(client: ClientBase, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rows.length > 0) refuse(`the database isn't empty: ${name} has rows. Restore into a new one`);
  }
}

async function insertRows(client: ClientBase, tables: readonly Table[], file: string): Promise<void> {
  let insert = '';
  for await (const entry of entriesOf(file)) {
    if (entry.kind === 'table') {
      const table = tables.find(({ name }) => name === entry.table);
      const types = new Map(table?.columns.map(({ name, type }) => [name, type]));
      const values = entry.columns.map(
        (name, k) => `$${k + 1}::text::${types.get(name) ?? refuse(`no column ${name}`)}`,
      );
      insert = `INSERT INTO ${quoted(entry.table)} (${entry.columns.map(quoted).join(', ')}) VALUES (${values.join(', ')})`;
    } else if (entry.kind === 'row') await client.query(insert, [...entry.values]);
  }
}

/** Counters go on behind the greatest value that was restored. */
async function moveCounters(client: ClientBase, tables: readonly Table[]): Promise<void> {
  for (const { name, primaryKey } of tables)
    for (const column of primaryKey) {
      const { rows } = await client.query<{ counter: string | null }>(
        'SELECT pg_get_serial_sequence($1, $2) AS counter',
        [quoted(name), column],
      );
      if (rows[0].counter === null) continue;
      await client.query(
        `SELECT setval($1::regclass, greatest(max(${quoted(column)}), 1), count(*) > 0) FROM ${quoted(name)}`,
        [rows[0].counter],
      );
    }
}

/**
 * Puts a backup into a migrated, empty database: all of it or nothing. The file is checked against its digests before the
 * first write, and what the database then holds is read back and checked against them before it is committed.
 *
 * @throws DomainError where the file is no whole backup, is of another version, or the database isn't empty
 */
export async function restore(databaseUrl: string, file: string): Promise<readonly TableDigest[]> {
  const { migrations, digests } = await checkFile(file);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL TIME ZONE 'UTC'`);
    const here = await appliedMigrations(client);
    if (here.join() !== migrations.join())
      refuse(
        `the backup is of a version with migrations up to ${migrations.at(-1)}, this one's go up to ${here.at(-1)}`,
      );
    const tables = await readTables(client);
    await requireEmpty(client, tables);
    const backToNormal = await deferForeignKeys(client);
    await insertRows(client, tables, file);
    await moveCounters(client, tables);
    await backToNormal();
    for (const table of tables) {
      const found = await readRows(client, table, () => undefined);
      const wanted = digests.find(({ table: name }) => name === table.name);
      if (found.digest !== wanted?.digest) refuse(`${table.name} came out different from the backup: nothing is kept`);
    }
    await client.query('COMMIT');
    return digests;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}
