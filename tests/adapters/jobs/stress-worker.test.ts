import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enqueueStressRun, prepareQueue } from '@/server/adapters/jobs';
import { executeStressRun } from '@/server/adapters/jobs/execute-stress-run';
import { finish, recoverStale, STALE_MS, takeUp } from '@/server/adapters/jobs/stress-run-row';
import { connect, type PrismaClient } from '@/server/adapters/persistence';
import { migratedDatabase, type TestDatabase } from '../../databases/test-database';
import { exampleStressRun } from './example-stress-run';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ADDRESS = `0x${'ab'.repeat(20)}`;

let database: TestDatabase;
let client: PrismaClient;
let workspaceId: string;
let marketId: string;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  database = await migratedDatabase();
  await prepareQueue(database.url);
  client = connect(database.url, 3);
  const workspace = await client.workspace.create({
    data: { slug: 'reference', name: 'Reference', chainId: 31_337, safeAddress: ADDRESS },
  });
  workspaceId = workspace.id;
  const market = await client.market.create({
    data: {
      workspaceId,
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
  marketId = market.id;
});
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
});
afterAll(async () => {
  await client.$disconnect();
  await database.close();
});

/** Stores a run and wakes a worker for it, as the service does. */
function request(paths: number, inputs: object = exampleStressRun(paths)): Promise<string> {
  return client.$transaction(async (transaction) => {
    const { id } = await transaction.stressRun.create({
      data: { workspaceId, marketId, request: {}, inputs, inputsHash: '0x00', pathsTotal: paths },
    });
    await enqueueStressRun(transaction, id);
    return id;
  });
}

const read = (id: string) => client.stressRun.findUniqueOrThrow({ where: { id } });

async function until(id: string, holds: (run: Awaited<ReturnType<typeof read>>) => boolean) {
  const deadline = Date.now() + 90_000;
  for (let run = await read(id); ; run = await read(id)) {
    if (holds(run)) return run;
    if (Date.now() > deadline) throw new Error(`the run stays ${run.state} at ${run.pathsDone} paths: ${run.error}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function startWorkerProcess(): ChildProcess {
  const entry = path.join(ROOT, 'server/boot/worker.ts');
  const worker = spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: database.url, HOMEOSTAT_WORKERS: '1' } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  workers.push(worker);
  return worker;
}

const neverStops = new AbortController().signal;
const execute = (id: string) => executeStressRun(client, id, { threads: 1, stopping: neverStops });

describe('executeStressRun', () => {
  it('brings a queued run to its result, digest and audit row, and does nothing the second time', async () => {
    const id = await request(3);
    await execute(id);
    const done = await read(id);
    expect(done).toMatchObject({ state: 'done', pathsDone: 3, attempts: 1, error: null });
    expect(done.digest).toMatch(/^0x[0-9a-f]{64}$/);
    expect(await client.auditEntry.findMany({ where: { subject: id } })).toMatchObject([
      { actor: 'system', action: 'stress.finish', workspaceId, details: { state: 'done' } },
    ]);
    await execute(id);
    expect(await read(id)).toEqual(done);
  });

  it('shows a refused input as a failed run with the reason', async () => {
    const id = await request(3, { ...exampleStressRun(3), paths: -1 });
    await execute(id);
    expect(await read(id)).toMatchObject({ state: 'failed', result: null, digest: null });
    expect((await read(id)).error).toContain('paths');
  });

  it('leaves a cancelled run alone', async () => {
    const id = await request(3);
    await client.stressRun.update({ where: { id }, data: { state: 'cancelled' } });
    await execute(id);
    expect(await read(id)).toMatchObject({ state: 'cancelled', attempts: 0, result: null });
  });

  it('stops a running run when it is asked to', async () => {
    const id = await request(20_000);
    const executing = execute(id);
    await until(id, (run) => run.state === 'running');
    await client.stressRun.update({ where: { id }, data: { cancelRequested: true } });
    await executing;
    expect(await read(id)).toMatchObject({ state: 'cancelled', result: null });
  });

  it('gives a run back when the worker is told to stop', async () => {
    const id = await request(20_000);
    const stopping = new AbortController();
    const executing = executeStressRun(client, id, { threads: 1, stopping: stopping.signal });
    await until(id, (run) => run.state === 'running');
    stopping.abort();
    await executing;
    expect(await read(id)).toMatchObject({ state: 'queued', attempts: 0 });
    await client.stressRun.update({ where: { id }, data: { state: 'cancelled' } });
  });
});

describe('recoverStale', () => {
  const past = () => new Date(Date.now() - STALE_MS - 1_000);

  it('queues the run of a dead worker again and fences that worker off', async () => {
    const id = await request(2);
    const lost = await takeUp(client, id);
    await client.stressRun.update({ where: { id }, data: { heartbeatAt: past() } });
    expect(await recoverStale(client)).toBe(1);
    await execute(id);
    const done = await read(id);
    expect(done).toMatchObject({ state: 'done', attempts: 2 });
    if (lost) await finish(client, lost, { state: 'failed', error: 'late' });
    expect(await read(id)).toEqual(done);
  });

  it('fails a run that brought down several workers', async () => {
    const id = await request(2);
    await client.stressRun.update({
      where: { id },
      data: { state: 'running', attempts: 5, heartbeatAt: past() },
    });
    await recoverStale(client);
    expect(await read(id)).toMatchObject({ state: 'failed', error: 'the worker died 5 times during this run' });
  });

  it('leaves a run with a heartbeat alone', async () => {
    const id = await request(2);
    await takeUp(client, id);
    expect(await recoverStale(client)).toBe(0);
    await client.stressRun.update({ where: { id }, data: { state: 'cancelled' } });
  });
});

describe('the worker process', () => {
  it(
    'finishes a run whose first worker was killed, with the digest of an undisturbed one',
    { timeout: 180_000 },
    async () => {
      const undisturbed = await request(400);
      await execute(undisturbed);
      const id = await request(400);
      startWorkerProcess();
      await until(id, (run) => run.state === 'running');
      workers.pop()?.kill('SIGKILL');
      expect(await read(id)).toMatchObject({ state: 'running', attempts: 1 });
      startWorkerProcess();
      const done = await until(id, (run) => run.state === 'done');
      expect(done.attempts).toBe(2);
      expect(done.digest).toBe((await read(undisturbed)).digest);
    },
  );
});
