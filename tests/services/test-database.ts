import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { connect, type PrismaClient } from '@/server/adapters/persistence';
import { keepExchangesWhole } from '@/server/adapters/persistence/exchange-queue';
import { migrate } from '@/server/adapters/persistence/migrate';

const root = path.resolve(import.meta.dirname, '../..');

/** An empty, migrated database of its own in memory. */
export async function testDatabase(): Promise<{ client: PrismaClient; url: string; close: () => Promise<void> }> {
  const engine = await PGlite.create();
  const server = keepExchangesWhole(
    new PGLiteSocketServer({ db: engine, port: 0, host: '127.0.0.1', maxConnections: 20 }),
  );
  await server.start();
  const { port } = new URL(`tcp://${server.getServerConn()}`);
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await migrate(url, root);
  const client = connect(url, 6);
  return {
    client,
    url,
    close: async () => {
      await client.$disconnect();
      await server.stop();
      await engine.close();
    },
  };
}
