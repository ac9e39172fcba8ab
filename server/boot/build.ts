import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootError } from './boot-error';
import { lockDirectory, lockOwner } from './directory-lock';
import { progress, since } from './progress';
import { sourceHash } from './source-hash';

/** The Next command inside the dependencies; run with Node itself, without npx. */
export const NEXT = 'node_modules/next/dist/bin/next';

/** A long step says every ten seconds that it goes on. */
const TICK_MS = 10_000;

const stampFile = (root: string) => path.join(root, '.next', 'homeostat-source-hash');

function isBuilt(root: string, hash: string): boolean {
  const stamp = stampFile(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Builds the pages if a source changed since the last build; a build that was cut off has no stamp and starts over. */
export async function buildPages(root: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const hash = sourceHash(root);
  if (isBuilt(root, hash)) return progress('pages', 'built before, sources unchanged');
  const release = await takeTurn(path.join(root, '.homeostat', 'build'));
  try {
    if (isBuilt(root, hash)) return progress('pages', 'built meanwhile by another start');
    progress('pages', 'building …');
    const began = performance.now();
    rmSync(stampFile(root), { force: true });
    const ticker = setInterval(() => progress('pages', `building … ${since(began)}`), TICK_MS);
    await runBuild(root, environment).finally(() => clearInterval(ticker));
    writeFileSync(stampFile(root), hash);
    progress('pages', `built in ${since(began)}`);
  } finally {
    release();
  }
}

/** Two builds at once in one checkout would write over each other. */
async function takeTurn(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  for (let told = false; ; told = true) {
    const owner = lockOwner(folder);
    if (owner === null) {
      try {
        return lockDirectory(folder);
      } catch (error) {
        if (!(error instanceof BootError)) throw error;
      }
    } else if (!told) progress('pages', `process ${owner.pid} is building; waiting for it`);
    await sleep(500);
  }
}

async function runBuild(root: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const output: Buffer[] = [];
  const child = spawn(process.execPath, [NEXT, 'build'], {
    cwd: root,
    env: { ...process.env, ...environment, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (data: Buffer) => output.push(data));
  child.stderr.on('data', (data: Buffer) => output.push(data));
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const code = await new Promise((resolve) => child.once('close', resolve));
  process.off('exit', stop);
  if (code === 0) return;
  const text = Buffer.concat(output).toString('utf8').trimEnd();
  throw new BootError(`the pages don't build:\n${text}`);
}
