import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { withSchemaEngine } from './schema-engine';

/** Tables of other makers in the same database, which the schema doesn't describe. */
const filters = { externalTables: [], externalEnums: [] };

async function readMigrations(folder: string) {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const migrationDirectories = await Promise.all(
    names.map(async ({ name }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  );
  migrationDirectories.sort((a, b) => (a.path < b.path ? -1 : 1));
  const lockfile = {
    path: 'migration_lock.toml',
    content: await readFile(path.join(folder, 'migration_lock.toml'), 'utf8'),
  };
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories };
}

async function onSchema<T>(
  root: string,
  databaseUrl: string,
  work: (engine: SchemaEngine, schema: string) => Promise<T>,
) {
  const schema = await readFile(path.join(root, 'prisma/schema.prisma'), 'utf8');
  return withSchemaEngine(databaseUrl, schema, (engine) => work(engine, schema));
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Applies what is missing of prisma/migrations and returns its names. Any number of processes may do so at once: on a
 * server the engine's lock keeps them apart, and the embedded database, where that lock excludes nobody, is reached
 * by the one process that owns its folder, in which migrations take turns here.
 */
export function migrate(databaseUrl: string, root: string): Promise<string[]> {
  const applied = turn.then(() => apply(databaseUrl, root));
  turn = applied.catch(() => undefined);
  return applied;
}

async function apply(databaseUrl: string, root: string): Promise<string[]> {
  const migrationsList = await readMigrations(path.join(root, 'prisma/migrations'));
  return onSchema(root, databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

/** SQL that would bring the database to prisma/schema.prisma: empty when the migrations say what the schema says. */
export async function drift(databaseUrl: string, root: string): Promise<string> {
  return onSchema(root, databaseUrl, async (engine, schema) => {
    const files = [{ path: 'schema.prisma', content: schema }];
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters,
    });
    return (stdout ?? '').replace('-- This is an empty migration.', '').trim();
  });
}
