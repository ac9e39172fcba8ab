import { Client } from 'pg';
import { productEnvironment } from './fixtures';

/** Written by the worker when it looks at proposals, whatever anybody does meanwhile. */
const WATCHER = ['proposal_watches', 'notification_deliveries'];

/** Rows and a hash of the content of every table of the product: equal exactly when nobody's deed was written. */
export async function stored(): Promise<Readonly<Record<string, string>>> {
  return withDatabase(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1) order by 1`,
      [WATCHER],
    );
    const contents: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ content: string }>(
        `select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text)), '') as content
         from "${name}" t`,
      );
      contents[name] = rows[0].content;
    }
    return contents;
  });
}

export async function withDatabase<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: productEnvironment().DATABASE_URL });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
