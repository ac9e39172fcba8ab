import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reachDatabase } from '@/server/boot/reach-database';

export interface Cluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** Postgres refuses to run as root; then it runs as one of these. */
const UNPRIVILEGED = ['postgres', 'nobody'];

function identity(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const user of UNPRIVILEGED) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  throw new Error(`running as root, and none of the users ${UNPRIVILEGED.join(', ')} exists to run Postgres as`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** A throw-away Postgres on loopback, as an unprivileged user. */
export async function startCluster(binaries: string): Promise<Cluster> {
  const user = identity();
  const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = { cwd: folder, ...user };
  execFileSync(
    path.join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--auth=trust', '--no-sync'],
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const port = await freePort();
  const server = spawn(
    path.join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off', '-c', 'max_connections=60'],
    { ...options, stdio: 'ignore' },
  );
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const stop = () => end(server, folder);
  await reachDatabase(url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

async function end(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT'); // at once: nothing in it is worth keeping
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
