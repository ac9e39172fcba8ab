import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { BootError } from './boot-error';

const PATIENCE_MS = 20_000;

/** Waits for the operator's database, which may be starting too; says what is wrong without its password. */
export async function reachDatabase(url: string, patienceMs = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const problem = await tryOnce(url);
    if (problem === null) return;
    if (!problem.passing || Date.now() > deadline) {
      throw new BootError(`the database at ${shown(url)} can't be reached: ${problem.text}; check DATABASE_URL`);
    }
    await sleep(500);
  }
}

/** Problems that waiting can cure: nobody listens yet, the name isn't there yet, the server is starting up. */
const PASSING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', 'ETIMEDOUT', '57P03']);

async function tryOnce(url: string): Promise<{ text: string; passing: boolean } | null> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('SELECT 1');
    await client.end();
    return null;
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    return { text: message || code, passing: PASSING.has(code) };
  }
}

function shown(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || '5432'}${pathname}`;
  } catch {
    return 'an address that is no URL';
  }
}
