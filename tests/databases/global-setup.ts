import type { TestProject } from 'vitest/node';
import { findPostgresBinaries } from './postgres-binaries.mjs';
import { startCluster } from './postgres-cluster';

declare module 'vitest' {
  interface ProvidedContext {
    databaseKind: 'embedded' | 'postgres';
    postgresUrl: string;
  }
}

/** Gives the tests a server to make their databases on: TEST_DATABASE_URL, or a throw-away cluster. */
export default async function provideServer(project: TestProject): Promise<(() => Promise<void>) | void> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('postgresUrl', given);
    return;
  }
  const binaries = findPostgresBinaries();
  if (binaries === null) throw new Error('no Postgres: set TEST_DATABASE_URL, or install initdb and postgres');
  const cluster = await startCluster(binaries);
  project.provide('postgresUrl', cluster.url);
  return () => cluster.stop();
}
