import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { findPostgresBinaries } from './tests/databases/postgres-binaries.mjs';

/** Tests that need a database: they run once on the embedded one and once on a real Postgres. */
const ON_DATABASES = [
  'tests/services/**/*.test.ts',
  'tests/adapters/persistence/**/*.test.ts',
  'tests/adapters/jobs/*.test.ts',
];
/** Pure functions: nothing of one file's run reaches the next, so that all share their loaded modules. */
const PURE = ['tests/domain/**/*.test.ts'];
const ELSEWHERE = ['tests/e2e/**', 'tests/contracts/**', 'node_modules/**'];

const shared = { testTimeout: 60_000, hookTimeout: 120_000, setupFiles: ['tests/property-seed.ts'] };
const hasPostgres = Boolean(process.env.TEST_DATABASE_URL) || findPostgresBinaries() !== null;

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    // One per core: the default leaves a core of two idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'domain', include: PURE, isolate: false },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...PURE, ...ON_DATABASES, ...ELSEWHERE],
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'embedded', include: ON_DATABASES, provide: { databaseKind: 'embedded' } },
      },
      // tests/run.mjs counts this project's tests as skipped where there is no Postgres.
      ...(hasPostgres
        ? [
            {
              extends: true as const,
              test: {
                ...shared,
                name: 'postgres',
                include: ON_DATABASES,
                provide: { databaseKind: 'postgres' as const },
                globalSetup: ['tests/databases/global-setup.ts'],
              },
            },
          ]
        : []),
    ],
  },
});
