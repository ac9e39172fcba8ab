import path from 'node:path';
import { environment } from '@/server/adapters/environment';
import { connect, type PrismaClient } from '@/server/adapters/persistence';
import { openEmbeddedDatabase } from '@/server/adapters/persistence/embedded-database';
import { migrate } from '@/server/adapters/persistence/migrate';
import { lockDirectory } from '@/server/boot/directory-lock';
import { reachDatabase } from '@/server/boot/reach-database';
import { runningEnvironment } from '@/server/boot/running';
import { openStateFolder } from '@/server/boot/state-folder';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 5_000;

/**
 * Lends the address of the database: the one named, else DATABASE_URL, else that of the running instance, else the
 * embedded one, opened here under its lock for as long as the work takes.
 */
export async function withDatabaseUrl<Result>(
  given: string | undefined,
  work: (databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  const { DATABASE_URL } = environment();
  const named = given ?? DATABASE_URL;
  if (named !== undefined) return reached(named, work);
  const folder = stateFolder();
  const running = runningEnvironment(folder)?.DATABASE_URL;
  if (running !== undefined) return reached(running, work);
  const unlock = lockDirectory(folder.root);
  try {
    const embedded = await openEmbeddedDatabase(folder.database);
    try {
      await migrate(embedded.url, ROOT);
      return await work(embedded.url);
    } finally {
      await embedded.close();
    }
  } finally {
    unlock();
  }
}

/** Wherever the command is called from: the folder named, or that of the checkout. */
const stateFolder = () => openStateFolder(path.resolve(environment().HOMEOSTAT_STATE ?? path.join(ROOT, '.homeostat')));

/** How the chain of the running instance is reached; undefined where none runs. */
export const runningRpcUrl = (): string | undefined => runningEnvironment(stateFolder())?.RPC_URL;

async function reached<Result>(url: string, work: (databaseUrl: string) => Promise<Result>): Promise<Result> {
  await reachDatabase(url, PATIENCE_MS);
  return work(url);
}

/** Lends a client of the same database. */
export function withDatabase<Result>(
  given: string | undefined,
  work: (database: PrismaClient) => Promise<Result>,
): Promise<Result> {
  return withDatabaseUrl(given, async (url) => {
    const client = connect(url, 2);
    try {
      return await work(client);
    } finally {
      await client.$disconnect();
    }
  });
}
