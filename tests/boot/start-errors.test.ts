import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from '@/server/boot/directory-lock';
import { reachDatabase } from '@/server/boot/reach-database';

const START = path.resolve(import.meta.dirname, '../../server/boot/start.mjs');
const PREPARE = path.resolve(import.meta.dirname, '../../server/boot/prepare.mjs');

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'homeostat-start-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function start(parameters: string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, DATABASE_URL: '', RPC_URL: '', ...environment };
  const given = [START, '--state', path.join(scratch, 'state'), ...parameters];
  return spawnSync(process.execPath, given, { env, encoding: 'utf8', timeout: 100_000 });
}

/** Exit 1 and one line that says what is wrong. */
function expectRefusal({ status, stderr }: { status: number | null; stderr: string }, message: string | RegExp): void {
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(message);
  expect(status).toBe(1);
}

describe('npm start says in one line', () => {
  it('that the port is in use, before any long work', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const began = performance.now();
    expectRefusal(start(['--port', String(port)]), `port ${port} is in use`);
    expect(performance.now() - began).toBeLessThan(30_000);
    server.close();
  });

  it('that a port is no port', () => {
    expectRefusal(start(['--port', '70000']), 'port 70000 is not a port');
  });

  it('that an option is unknown', () => {
    expectRefusal(start(['--prot', '3000']), /--prot/);
  });

  it('that the folder is in use', () => {
    const release = lockDirectory(scratch);
    expectRefusal(start(['--port', '0', '--state', scratch]), `is in use by process ${process.pid}`);
    release();
  });

  it('that the folder can not be written', () => {
    writeFileSync(path.join(scratch, 'file'), '');
    expectRefusal(
      start(['--port', '0', '--state', path.join(scratch, 'file', 'state')]),
      "can't write the state folder",
    );
  });

  it('that DATABASE_URL is no database', () => {
    expectRefusal(
      start(['--port', '0'], { DATABASE_URL: 'mysql://u:hunter2@x/y' }),
      'environment variable DATABASE_URL',
    );
  });

  it('that RPC_URL leads to this machine, unless that is meant', () => {
    expectRefusal(start(['--port', '0'], { RPC_URL: 'http://127.0.0.1:9' }), /RPC_URL leads to 127\.0\.0\.1/);
    const meant = { RPC_URL: 'http://127.0.0.1:9/secret-key', HOMEOSTAT_RPC_PRIVATE: '1' };
    const refused = start(['--port', '0'], meant);
    expectRefusal(refused, "the chain at 127.0.0.1:9 can't be reached");
    expect(refused.stderr).not.toContain('secret-key');
  });

  it('that there is nothing to fork', () => {
    expectRefusal(start(['--port', '0', '--fork']), '--fork needs a chain to fork: set RPC_URL');
  });

  it('that Node is too old', () => {
    const old = path.join(scratch, 'old.mjs');
    writeFileSync(
      old,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });`,
    );
    for (const entry of [START, PREPARE]) {
      const result = spawnSync(process.execPath, ['--import', old, entry], { encoding: 'utf8' });
      expectRefusal(result, 'Node 18.20.4 is too old: at least 20.19 is needed');
    }
  });
});

describe('reachDatabase', () => {
  it('says which database does not answer, without its password', async () => {
    const reaching = reachDatabase('postgresql://steward:hunter2@127.0.0.1:1/risk', 700);
    await expect(reaching).rejects.toThrow(/database at 127\.0\.0\.1:1\/risk can't be reached: .*ECONNREFUSED/);
    await expect(reaching).rejects.not.toThrow('hunter2');
  });
});
