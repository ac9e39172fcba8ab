import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { SchemaEngineAdapter } from './schema-engine-adapter';

type EngineModule = typeof engineModule;

let loaded: Promise<EngineModule> | undefined;

/** Node can't import a .wasm file as a module, so the engine's own glue is bound to an instance made here. */
async function load(): Promise<EngineModule> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as EngineModule;
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(file.replace(/\.js$/, '.wasm'));
  const imports = { './schema_engine_bg.js': glue } as unknown as WebAssembly.Imports;
  const instance = await WebAssembly.instantiate(await WebAssembly.compile(new Uint8Array(wasm)), imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** Prisma's schema engine on one database, without the binary that `prisma migrate` would download. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await (loaded ??= load());
  // A pool of one: a session-wide lock and a script's BEGIN must meet the statements that follow them.
  const pool = new Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined); // a broken connection shows in the statement that uses it
  const adapter = bindMigrationAwareSqlAdapterFactory(new SchemaEngineAdapter(pool));
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end(); // gives the engine's lock back
  }
}
