import { connect, type PrismaClient } from '@/server/adapters/persistence';
import { migratedDatabase } from '@/tests/databases/test-database';

/** A migrated database of its own, of the kind that this test run is about, and a client of it. */
export async function testDatabase(): Promise<{ client: PrismaClient; url: string; close: () => Promise<void> }> {
  const { url, close } = await migratedDatabase();
  const client = connect(url, 6);
  return {
    client,
    url,
    close: async () => {
      await client.$disconnect();
      await close();
    },
  };
}
