import type { ClientBase } from 'pg';

export interface Column {
  readonly name: string;
  /** as Postgres writes it, such as `timestamp(3) with time zone` */
  readonly type: string;
}

/** A table of the schema that the migrations made, the engine's own list of migrations apart. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
}

const APART = ['_prisma_migrations'];

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every table of the public schema in order of name, with its columns in order of name. */
export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string; key: number | null }>(`
    SELECT class.relname AS table, attribute.attname AS column,
           format_type(attribute.atttypid, attribute.atttypmod) AS type,
           array_position(key.indkey::int[], attribute.attnum::int) AS key
    FROM pg_class AS class
    JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace AND namespace.nspname = 'public'
    JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped
    LEFT JOIN pg_index AS key ON key.indrelid = class.oid AND key.indisprimary
    WHERE class.relkind = 'r'
    ORDER BY class.relname COLLATE "C", attribute.attname COLLATE "C"`);
  const names = [...new Set(rows.map(({ table }) => table))].filter((name) => !APART.includes(name));
  return names.map((name) => {
    const columns = rows.filter(({ table }) => table === name);
    const keys = columns.filter(({ key }) => key !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0));
    return {
      name,
      columns: columns.map(({ column, type }) => ({ name: column, type })),
      primaryKey: keys.map(({ column }) => column),
    };
  });
}

/** Names of the migrations that the database holds, in their order. */
export async function appliedMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
