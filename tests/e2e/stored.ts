import { Client } from 'pg';
import { productEnvironment } from './fixtures';

/** Rows and a hash of the content of every table of the product: equal exactly when nothing was written. */
export async function stored(): Promise<Readonly<Record<string, string>>> {
  return withDatabase(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
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
