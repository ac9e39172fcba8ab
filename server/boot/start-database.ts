import { openEmbeddedDatabase } from '@/server/adapters/persistence/embedded-database';
import { migrate } from '@/server/adapters/persistence/migrate';
import { prepareQueue } from '@/server/adapters/jobs';
import { engineContentHash } from '@/server/services/engine-hash';
import { BootError } from './boot-error';
import { progress, since } from './progress';
import { reachDatabase } from './reach-database';
import type { StateFolder } from './state-folder';

export interface StartedDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** The operator's database once it answers, or the embedded one; migrated either way. */
export async function startDatabase(
  root: string,
  folder: StateFolder,
  givenUrl: string | undefined,
): Promise<StartedDatabase> {
  const began = performance.now();
  const database = givenUrl ? await reach(givenUrl) : await open(folder);
  progress('database', `${givenUrl ? 'DATABASE_URL answers' : `embedded, in ${folder.database}`} (${since(began)})`);
  try {
    await bringUpToDate(root, database.url);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function reach(url: string): Promise<StartedDatabase> {
  await reachDatabase(url);
  return { url, close: () => Promise.resolve() };
}

async function open(folder: StateFolder): Promise<StartedDatabase> {
  try {
    return await openEmbeddedDatabase(folder.database);
  } catch (error) {
    throw new BootError(`the embedded database in ${folder.database} does not open: ${(error as Error).message}`);
  }
}

async function bringUpToDate(root: string, url: string): Promise<void> {
  const began = performance.now();
  try {
    const applied = await migrate(url, root);
    await prepareQueue(url, await engineContentHash(root));
    progress('migrations', `${applied.length === 0 ? 'none to apply' : `${applied.length} applied`} (${since(began)})`);
  } catch (error) {
    throw new BootError(`the migrations can't be applied: ${(error as Error).message}`);
  }
}
