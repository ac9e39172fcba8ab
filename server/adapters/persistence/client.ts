import { PrismaPg } from '@prisma/adapter-pg';
import { environment, requireEnvironment } from '../environment';
import { PrismaClient } from './generated/client';

/**
 * A client with a small pool: the embedded database runs one statement at a time, so more connections only queue.
 * Waits are bounded, so that a lost database is an error and not a page that never answers.
 */
export function connect(databaseUrl: string, connections = environment().HOMEOSTAT_DATABASE_CONNECTIONS): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } });
}

const shared = globalThis as typeof globalThis & { homeostatDatabase?: { url: string; client: PrismaClient } };

/** The process's own client, kept on globalThis so that reloaded modules don't each open a pool. */
export function database(): PrismaClient {
  const url = requireEnvironment('DATABASE_URL');
  if (shared.homeostatDatabase?.url !== url) shared.homeostatDatabase = { url, client: connect(url) };
  return shared.homeostatDatabase.client;
}
