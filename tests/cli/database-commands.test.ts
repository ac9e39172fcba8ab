import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueStressRun, prepareQueue } from '@/server/adapters/jobs';
import { runStress } from '@/server/adapters/jobs/pool';
import { connect, type PrismaClient } from '@/server/adapters/persistence';
import { openEmbeddedDatabase, type EmbeddedDatabase } from '@/server/adapters/persistence/embedded-database';
import { migrate } from '@/server/adapters/persistence/migrate';
import { parseStressRun } from '@/server/domain/stress';
import { engineContentHash } from '@/server/services/engine-hash';
import { exampleStressRun } from '../adapters/jobs/example-stress-run';
import { homeostat, homeostatHere } from './homeostat';

const ADDRESS = `0x${'ab'.repeat(20)}`;
const folder = mkdtempSync(path.join(tmpdir(), 'homeostat-database-'));
const opened: EmbeddedDatabase[] = [];
let source: EmbeddedDatabase;
let client: PrismaClient;
let runId: string;

async function emptyOne(): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase(null);
  opened.push(database);
  return database;
}

beforeAll(async () => {
  source = await emptyOne();
  await migrate(source.url, process.cwd());
  const engineHash = await engineContentHash();
  await prepareQueue(source.url, engineHash);
  client = connect(source.url, 2);
  const workspace = await client.workspace.create({
    data: { slug: 'here', name: 'Here', chainId: 31_337, safeAddress: ADDRESS },
  });
  const market = await client.market.create({
    data: {
      workspaceId: workspace.id,
      slug: 'eth',
      name: 'ETH',
      asset: 'ETH',
      protocol: 'reference-perp',
      chainId: 31_337,
      contractAddress: ADDRESS,
      marketIdHex: '0x01',
      plant: {},
      signalsOffChain: {},
    },
  });
  const inputs = exampleStressRun(20);
  runId = await client.$transaction(async (transaction) => {
    const facts = { workspaceId: workspace.id, marketId: market.id, request: {}, inputsHash: '0x1', engineHash };
    const { id } = await transaction.stressRun.create({ data: { ...facts, inputs, pathsTotal: 20 } });
    await enqueueStressRun(transaction, { id, run: parseStressRun(inputs), engineHash, inputsHash: '0x1' });
    return id;
  });
});
afterAll(async () => {
  await client.$disconnect();
  for (const database of opened) await database.close();
});

// Each child process compiles the product anew, which takes seconds on a busy machine.
describe('homeostat worker', { timeout: 180_000 }, () => {
  it('works on the runs of a database until it is told to stop, and says what it did', async () => {
    const args = ['server/cli/homeostat.mjs', 'worker', '--database', source.url, '--threads', '1', '--json'];
    const child = spawn(process.execPath, args, { env: process.env });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const deadline = Date.now() + 120_000;
    for (;;) {
      const { state, error } = await client.stressRun.findUniqueOrThrow({ where: { id: runId } });
      if (state === 'done') break;
      if (state === 'failed' || Date.now() > deadline) throw new Error(`${state}: ${error}\n${said.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.stderr).toMatch(/worker: listens with 1 threads, engine 0x[0-9a-f]{12}/);
    expect(JSON.parse(said.stdout)).toMatchObject({ failed: 0 });
    const run = await client.stressRun.findUniqueOrThrow({ where: { id: runId } });
    expect(run.digest).toBe((await runStress(parseStressRun(exampleStressRun(20)), { workers: 0 })).digest);
  });

  it('refuses a database that was never set up, and threads that are none', async () => {
    const { url } = await emptyOne();
    const { code, stderr } = await homeostatHere(['worker', '--database', url]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^homeostat: the database was never set up.*npm start/)]);
    expect((await homeostatHere(['worker', '--threads', '0'])).stderr).toMatch(/--threads 0 is refused: from 1 to 256/);
  });
});

describe('homeostat backup and restore', { timeout: 180_000 }, () => {
  const file = path.join(folder, 'all.backup');

  it('carry a whole database over, verified by digests', async () => {
    const written = await homeostatHere(['backup', file, '--database', source.url, '--json']);
    expect(written.stderr).toBe('');
    const target = await emptyOne();
    const read = await homeostatHere(['restore', file, '--database', target.url, '--json']);
    expect(read.stderr).toBe('');
    expect(JSON.parse(read.stdout)).toEqual(JSON.parse(written.stdout));
    const restored = connect(target.url, 2);
    expect(await restored.stressRun.findMany()).toEqual(await client.stressRun.findMany());
    await restored.$disconnect();
  });

  it('refuse what is there already, and what is not there', async () => {
    const again = await homeostatHere(['restore', file, '--database', source.url]);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("the database isn't empty")]);
    const missing = await homeostat(['restore', path.join(folder, 'nowhere'), '--database', source.url]);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('is not there')]);
    const nowhere = path.join(folder, 'no', 'such', 'folder.backup');
    expect(await homeostatHere(['backup', nowhere, '--database', source.url])).toMatchObject({ code: 2 });
    expect(existsSync(nowhere)).toBe(false);
  });
});
