import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enqueueStressRun, prepareQueue } from '@/server/adapters/jobs';
import { executeStressTask, type TaskWorker } from '@/server/adapters/jobs/execute-stress-task';
import { createStressPool, runStress, type StressPool } from '@/server/adapters/jobs/pool';
import { recoverJobs, recoverLeases } from '@/server/adapters/jobs/recover-tasks';
import { finishShard, renewLease, takeUp } from '@/server/adapters/jobs/stress-task-row';
import { connect, type PrismaClient } from '@/server/adapters/persistence';
import { createPathRunner, parseStressRun, runShard } from '@/server/domain/stress';
import { engineContentHash } from '@/server/services/engine-hash';
import { migratedDatabase, type TestDatabase } from '../../databases/test-database';
import { exampleStressRun } from './example-stress-run';
import { workThrough } from './work-through';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ADDRESS = `0x${'ab'.repeat(20)}`;

let database: TestDatabase;
let client: PrismaClient;
let workspaceId: string;
let marketId: string;
let engineHash: string;
let pool: StressPool;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  database = await migratedDatabase();
  engineHash = await engineContentHash();
  await prepareQueue(database.url, engineHash);
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
  pool = createStressPool(1);
});
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
});
afterAll(async () => {
  await pool.destroy();
  await client.$disconnect();
  await database.close();
});

/** Stores a run and wakes workers for it, as the service does. */
function request(paths: number, changes: object = {}, inputsHash = randomUUID()): Promise<string> {
  const inputs = { ...exampleStressRun(paths), ...changes };
  return client.$transaction(async (transaction) => {
    const { id } = await transaction.stressRun.create({
      data: { workspaceId, marketId, request: {}, inputs, inputsHash, engineHash, pathsTotal: paths },
    });
    await enqueueStressRun(transaction, { id, run: parseStressRun(inputs), engineHash, inputsHash });
    return id;
  });
}

const read = (id: string) => client.stressRun.findUniqueOrThrow({ where: { id } });
const tasksOf = (runId: string) => client.stressTask.findMany({ where: { runId }, orderBy: { index: 'asc' } });
const digestHere = async (paths: number, changes: object = {}) =>
  (await runStress(parseStressRun({ ...exampleStressRun(paths), ...changes }), { workers: 0 })).digest;

async function until(id: string, holds: (run: Awaited<ReturnType<typeof read>>) => boolean) {
  const deadline = Date.now() + 90_000;
  for (let run = await read(id); ; run = await read(id)) {
    if (holds(run)) return run;
    if (Date.now() > deadline) throw new Error(`the run stays ${run.state} at ${run.pathsDone} paths: ${run.error}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const worker = (changes: Partial<TaskWorker> = {}): TaskWorker => ({
  client,
  pool,
  holder: 'here',
  stopping: new AbortController().signal,
  runs: new Map(),
  ...changes,
});

const finish = (id: string, by = worker()) => workThrough(by, id);

describe('a run in shards', () => {
  it('comes to the digest of one that was not cut, with its audit row; its shards are let go', async () => {
    const id = await request(20);
    expect((await tasksOf(id)).length).toBeGreaterThan(4);
    await finish(id);
    const done = await read(id);
    expect(done).toMatchObject({ state: 'done', pathsDone: 20, error: null, digest: await digestHere(20) });
    expect(await client.auditEntry.findMany({ where: { subject: id } })).toMatchObject([
      { actor: 'system', action: 'stress.finish', workspaceId, details: { state: 'done' } },
    ]);
    expect(await tasksOf(id)).toEqual([]);
    expect(await executeStressTask(worker(), { runId: id, index: 0 })).toBe('not-needed');
    expect(await read(id)).toEqual(done);
  });

  it('has one digest and one report when eight workers take its shards at once, in whatever order', async () => {
    const id = await request(24);
    const jobs = (await tasksOf(id)).map(({ index }) => ({ runId: id, index })).reverse();
    const eight = Array.from({ length: 8 }, async (_, k) => {
      const by = worker({ holder: `worker ${k}` });
      for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) await executeStressTask(by, job);
    });
    await Promise.all(eight);
    expect((await tasksOf(id)).filter(({ kind }) => kind === 'report')).toMatchObject([
      { state: 'pending', pathTo: 24 },
    ]);
    await finish(id);
    expect((await read(id)).digest).toBe(await digestHere(24));
  });

  it('ends where its stop rule says, and leaves the rest of its shards undone', async () => {
    const stopWhen = { metric: 'peakDisplacement.ETH', halfWidth: 0.05 };
    const id = await request(200, { stopWhen });
    const performed: number[] = [];
    const by = worker({
      pool: { ...pool, runShard: (...given) => (performed.push(given[2].from), pool.runShard(...given)) },
    });
    await finish(id, by);
    const done = await read(id);
    expect(done).toMatchObject({ state: 'done', endsAfter: 64, digest: await digestHere(200, { stopWhen }) });
    expect(done.result).toMatchObject({ paths: 64, stop: { met: true, pathsAsked: 200 } });
    expect(Math.max(...performed)).toBeLessThan(64);
  });

  it('is failed with its reason where the engine refuses it', async () => {
    const id = await request(3);
    await client.stressRun.update({ where: { id }, data: { inputs: { ...exampleStressRun(3), paths: -1 } } });
    await finish(id);
    expect(await read(id)).toMatchObject({ state: 'failed', result: null, digest: null });
    expect((await read(id)).error).toContain('paths');
  });

  it('is left alone once it was cancelled, and a shard under way is dropped', async () => {
    const id = await request(3);
    const task = await takeUp(client, { runId: id, index: 0 }, 'here');
    if (task === null) throw new Error('was not taken up');
    expect(await renewLease(client, task)).toBe(true);
    await client.stressRun.update({ where: { id }, data: { state: 'cancelled' } });
    expect(await renewLease(client, task)).toBe(false);
    expect(await executeStressTask(worker(), { runId: id, index: 1 })).toBe('not-needed');
    expect(await read(id)).toMatchObject({ state: 'cancelled', pathsDone: 0 });
  });

  it('gives its shard back when the worker is told to stop', async () => {
    const id = await request(60_000);
    const stopping = new AbortController();
    const executing = executeStressTask(worker({ stopping: stopping.signal }), { runId: id, index: 0 });
    await until(id, (run) => run.state === 'running');
    stopping.abort();
    expect(await executing).toBe('given-back');
    expect((await tasksOf(id))[0]).toMatchObject({ state: 'pending', attempts: 0 });
    await client.stressRun.update({ where: { id }, data: { state: 'cancelled' } });
  });
});

describe('a shard of a dead worker', () => {
  const expire = (runId: string) =>
    client.stressTask.updateMany({ where: { runId, state: 'running' }, data: { leaseUntil: new Date(0) } });

  it('is tried again, and the dead one is fenced off should it come back', async () => {
    const id = await request(4);
    const job = { runId: id, index: 0 };
    const run = parseStressRun(exampleStressRun(4));
    const lost = await takeUp(client, job, 'dead');
    if (lost === null) throw new Error('was not taken up');
    expect(await recoverLeases(client, engineHash)).toBe(0);
    await expire(id);
    expect(await recoverLeases(client, engineHash)).toBe(1);
    expect(await executeStressTask(worker(), job)).toBe('done');
    const stored = (await tasksOf(id))[0];
    expect(stored).toMatchObject({ state: 'done', attempts: 2 });
    const other = runShard(createPathRunner(run), 1, 2);
    await finishShard(client, lost, run, other, null);
    expect((await tasksOf(id))[0]).toEqual(stored);
    expect(await read(id)).toMatchObject({ pathsDone: 1 });
    await finish(id);
    expect((await read(id)).digest).toBe(await digestHere(4));
  });

  it('fails its run once it has brought down three workers', async () => {
    const id = await request(4);
    for (let attempt = 1; attempt <= 3; attempt++) {
      await takeUp(client, { runId: id, index: 2 }, 'dead');
      await expire(id);
      await recoverLeases(client, engineHash);
    }
    expect(await read(id)).toMatchObject({
      state: 'failed',
      error: 'paths 2 to 2 failed 3 times, last with: its worker died',
    });
  });

  it('of another engine is left to its own kind', async () => {
    const id = await request(2);
    await takeUp(client, { runId: id, index: 0 }, 'dead');
    await expire(id);
    expect(await recoverLeases(client, `0x${'7'.repeat(64)}`)).toBe(0);
    await client.stressRun.update({ where: { id }, data: { state: 'cancelled' } });
  });
});

describe('a poisoned shard', () => {
  const poisoned: StressPool['runShard'] = (key, run, range, signal) =>
    range.from === 5 ? Promise.reject(new Error('the fifth is bad')) : pool.runShard(key, run, range, signal);

  it('fails the run with its reason, and an equal run takes the good shards over', async () => {
    const inputsHash = randomUUID();
    const other = await request(3);
    const id = await request(12, {}, inputsHash);
    const by = worker({ pool: { ...pool, runShard: poisoned } });
    await finish(id, by);
    expect(await read(id)).toMatchObject({
      state: 'failed',
      error: 'paths 5 to 5 failed 3 times, last with: the fifth is bad',
    });
    expect((await tasksOf(id)).map(({ index, state }) => [index, state])).toEqual(
      [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11].map((index) => [index, 'done']),
    );
    const again = await request(12, {}, inputsHash);
    // All but the poisoned one and the last.
    expect(await read(again)).toMatchObject({ state: 'queued', pathsDone: 10 });
    await finish(again);
    expect(await read(again)).toMatchObject({ state: 'done', pathsDone: 12, digest: await digestHere(12) });
    await finish(other);
    expect(await read(other)).toMatchObject({ state: 'done' });
  });
});

describe('the queue', () => {
  interface Job {
    readonly index: number;
    readonly priority: number;
    readonly pause: number;
  }
  const jobsOf = (id: string) =>
    client.$queryRaw<Job[]>`
      SELECT (data->>'index')::int AS index, priority, extract(epoch FROM start_after - created_on)::float AS pause
      FROM pgboss.job WHERE data->>'runId' = ${id} ORDER BY 1, created_on`;
  const cancel = (id: string) => client.stressRun.update({ where: { id }, data: { state: 'cancelled' } });

  it('takes runs that somebody waits for before long ones', async () => {
    const short = await request(3);
    const long = await request(20_000, { book: { accounts: 100_000, seed: 1 } });
    const [[first], [second]] = await Promise.all([jobsOf(short), jobsOf(long)]);
    expect(first.priority).toBeGreaterThan(second.priority);
    expect((await tasksOf(long)).length).toBeGreaterThan(100);
    await Promise.all([cancel(short), cancel(long)]);
  });

  it('tries a shard again after pauses that grow', async () => {
    const id = await request(2);
    const by = worker({ pool: { ...pool, runShard: () => Promise.reject(new Error('not today')) } });
    await finish(id, by);
    const pauses = (await jobsOf(id)).filter(({ index }) => index === 0).map(({ pause }) => Math.round(pause));
    expect(pauses).toEqual([0, 1, 2]);
    expect(await read(id)).toMatchObject({ state: 'failed' });
  });
});

describe('jobs that are gone', () => {
  it('are sent again for what is still to be done, and only for that', async () => {
    await client.$executeRaw`DELETE FROM pgboss.job`;
    const id = await request(5);
    await client.$executeRaw`DELETE FROM pgboss.job WHERE (data->>'index')::int < 2`;
    expect(await recoverJobs(client, engineHash)).toBe(2);
    expect(await recoverJobs(client, engineHash)).toBe(0);
    await finish(id);
    expect(await recoverJobs(client, engineHash)).toBe(0);
  });
});

describe('worker processes', () => {
  function startWorkerProcess(): ChildProcess {
    const entry = path.join(ROOT, 'server/boot/worker.ts');
    const started = spawn(process.execPath, ['--import', 'tsx', entry], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: database.url, HOMEOSTAT_WORKERS: '1' } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    workers.push(started);
    return started;
  }

  it(
    'finish together what one of them left when it was killed half-way, to the same digest',
    { timeout: 240_000 },
    async () => {
      const id = await request(400);
      startWorkerProcess();
      const half = await until(id, (run) => run.pathsDone > 0);
      workers.pop()?.kill('SIGKILL');
      expect(half.state).toBe('running');
      startWorkerProcess();
      startWorkerProcess();
      const done = await until(id, (run) => run.state === 'done');
      expect(done.digest).toBe(await digestHere(400));
    },
  );
});
