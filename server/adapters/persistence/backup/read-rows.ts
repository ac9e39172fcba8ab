import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { quoted, type Table } from './table';

const ROWS_AT_ONCE = 200;

/** What a table came to: how many rows, and SHA-256 over their lines. */
export interface TableDigest {
  readonly table: string;
  readonly rows: number;
  readonly digest: string;
}

/**
 * Reads a table in the order of its primary key, each row as one line: a JSON list of Postgres's own text for each column,
 * null where there is none. Inside a transaction, with the time zone set to UTC.
 */
export async function readRows(
  client: ClientBase,
  table: Table,
  take: (line: string) => Promise<void> | void,
): Promise<TableDigest> {
  const columns = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const order = table.primaryKey.map((name) => (isText(table, name) ? `${quoted(name)} COLLATE "C"` : quoted(name)));
  await client.query(
    `DECLARE rows_of_table NO SCROLL CURSOR FOR SELECT ${columns} FROM ${quoted(table.name)} ORDER BY ${order.join(', ')}`,
  );
  const hash = createHash('sha256');
  let count = 0;
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `FETCH ${ROWS_AT_ONCE} FROM rows_of_table`,
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    for (const row of rows) {
      const line = JSON.stringify(row);
      hash.update(`${line}\n`);
      await take(line);
    }
    count += rows.length;
  }
  await client.query('CLOSE rows_of_table');
  return { table: table.name, rows: count, digest: hash.digest('hex') };
}

const isText = (table: Table, name: string) => table.columns.find((column) => column.name === name)?.type === 'text';
