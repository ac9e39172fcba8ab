import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the built pages depend on. */
const SOURCES = [
  'app',
  'server',
  'prisma/schema.prisma',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
/** Parts of `server` that never reach a page. */
const APART = ['server/boot', 'server/cli'];

function files(root: string, entry: string): string[] {
  if (APART.includes(entry)) return [];
  const stat = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return readdirSync(path.join(root, entry))
    .sort()
    .flatMap((name) => files(root, `${entry}/${name}`));
}

/** One hash over every source of the built pages, by name and content. */
export function sourceHash(root: string): string {
  const sum = createHash('sha256').update(process.versions.modules);
  for (const file of SOURCES.flatMap((entry) => files(root, entry))) {
    const content = createHash('sha256').update(readFileSync(path.join(root, file)));
    sum.update(`${file}\0`).update(content.digest());
  }
  return sum.digest('hex');
}
