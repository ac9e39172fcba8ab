import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where Debian puts its versions. */
const DEBIAN = '/usr/lib/postgresql';

/**
 * Folder with `initdb` and `postgres`, or null: then the tests on a real Postgres can't run.
 * @returns {string | null}
 */
export function findPostgresBinaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...versions.map((version) => path.join(DEBIAN, version, 'bin')),
  ];
  const complete = (folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name)));
  return folders.find(complete) ?? null;
}
