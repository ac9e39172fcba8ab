import { existsSync, renameSync, rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { keepExchangesWhole } from './exchange-queue';

export interface EmbeddedDatabase {
  readonly url: string;
  close(): Promise<void>;
}

const MAX_CONNECTIONS = 60;

/** As shipped the embedded database skips fsync (-F); an acknowledged write must outlive a power cut too. */
const durable = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');

/**
 * Opens the embedded Postgres in a folder that the caller has locked (null: in memory) and offers it on a random
 * loopback port, to processes on this machine only.
 */
export async function openEmbeddedDatabase(folder: string | null): Promise<EmbeddedDatabase> {
  if (folder !== null) await makeOnce(folder);
  const db = folder === null ? await PGlite.create() : await open(folder);
  const server = keepExchangesWhole(
    new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: MAX_CONNECTIONS }),
  );
  await server.start();
  return {
    url: `postgresql://postgres@${server.getServerConn()}/postgres?sslmode=disable`,
    async close() {
      await server.stop();
      await db.close();
    },
  };
}

const open = (dataDir: string) => PGlite.create({ dataDir, relaxedDurability: false, startParams: durable });

/** Made beside its place and moved there when whole, so that a first start that was cut off leaves nothing behind. */
async function makeOnce(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  await (await open(draft)).close();
  renameSync(draft, folder);
}
