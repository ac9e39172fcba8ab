import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const DOMAIN = path.join('server', 'domain');

async function digestSources(root: string): Promise<`0x${string}`> {
  const folder = path.join(root, DOMAIN);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = await readFile(path.join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return `0x${hash.digest('hex')}`;
}

let known: Promise<`0x${string}`> | undefined;

/**
 * SHA-256 over the sources of server/domain, names and contents in order: which engine computed a stored number. A
 * changed source is another engine, and its numbers are computed anew.
 */
export function engineContentHash(root = process.cwd()): Promise<`0x${string}`> {
  return (known ??= digestSources(root));
}
