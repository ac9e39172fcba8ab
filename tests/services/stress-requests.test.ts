import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueuedRun } from '@/server/adapters/jobs';
import { stressCost } from '@/server/services/stress/cost';
import { getStress } from '@/server/services/stress/get';
import { stressInputs } from '@/server/services/stress/inputs';
import { listStress } from '@/server/services/stress/list';
import { startStressInput } from '@/server/services/stress/schema';
import { startStress } from '@/server/services/stress/start';
import { watchStress } from '@/server/services/stress/watch';
import { testDatabase } from './test-database';
import { contextFor, createMarket, createWorkspace } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let here: Awaited<ReturnType<typeof createWorkspace>>;
const queued: QueuedRun[] = [];

beforeAll(async () => {
  database = await testDatabase();
  here = await createWorkspace(database.client, 'here', 100);
  const elsewhere = await createWorkspace(database.client, 'elsewhere', 200);
  await createMarket(database.client, here.workspace.id, 'eth', 1000);
  await createMarket(database.client, here.workspace.id, 'btc', 1001);
  await createMarket(database.client, elsewhere.workspace.id, 'sol', 1002);
});
afterAll(() => database.close());

const context = () => ({
  ...contextFor(database.client, here.people.steward),
  queueStress: async (_: unknown, run: QueuedRun) => void queued.push(run),
});

const ask = (changes: Record<string, unknown> = {}) =>
  startStressInput.parse({
    marketSlug: 'eth',
    parameters: { 'liquidation.closeFraction': 0.2 },
    scenario: { name: 'gbm', volatility: 1, durationSeconds: 3600 },
    paths: 20,
    accounts: 200,
    seed: 1,
    ...changes,
  });

const CSV = 'account,market,size,margin,entryPrice\na,eth,2,500,3000\nb,eth,-1,900,3000\n';

describe('a stress request', () => {
  it('spans further markets as they are in force, in both variants', async () => {
    const { id } = await startStress(context(), ask({ besides: ['btc'], deleveraging: 'queue' }));
    const { run } = queued.at(-1)!;
    expect(run.markets.map(({ name }) => name)).toEqual(['eth', 'btc']);
    expect(run.baseline?.map(({ name }) => name)).toEqual(['eth', 'btc']);
    expect(run.markets[1]).toEqual(run.baseline?.[1]);
    expect(run.markets[0]).not.toEqual(run.baseline?.[0]);
    expect(run.venue).toMatchObject({ deleveraging: 'queue' });
    const { inputs } = await stressInputs(context(), { id });
    expect(inputs).toMatchObject({ venue: { deleveraging: 'queue' }, seed: 1 });
  });

  it('takes accounts from a file, counts them, and does not show the file again', async () => {
    const book = { kind: 'csv', csv: CSV, initialPrice: [3000] };
    const { id } = await startStress(context(), ask({ book }));
    expect(queued.at(-1)?.run.book).toMatchObject({ kind: 'explicit', book: { accounts: 2 } });
    const shown = await getStress(context(), { id });
    expect(shown.inputs).toMatchObject({ accounts: 2, book: { kind: 'csv', csv: '' } });
    expect((await listStress(context())).find((run) => run.id === id)?.inputs.accounts).toBe(2);
  });

  it('tells its cost before, writes nothing, and draws accounts within a range of leverage', async () => {
    const before = await database.client.stressRun.count();
    const book = { kind: 'leverage', min: 2, max: 10 };
    const small = await stressCost(context(), ask({ book }));
    const large = await stressCost(context(), ask({ book, paths: 2000 }));
    expect(large.coreSeconds / small.coreSeconds).toBeCloseTo(100, 6);
    expect(small.accountSteps).toBe(60 * 20 * 200 * 2);
    expect(small.shards).toBeGreaterThan(1);
    expect(await database.client.stressRun.count()).toBe(before);
    await startStress(context(), ask({ book }));
    expect(queued.at(-1)?.run.book).toMatchObject({
      spec: { leverage: { distribution: 'log-uniform', min: 2, max: 10 } },
    });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a faulty file', { book: { kind: 'csv', csv: `${CSV}c,eth,NaN,1,1\n`, initialPrice: [1] } }, /line 4: size "NaN"/],
    ['a mark too few', { besides: ['btc'], book: { kind: 'csv', csv: CSV, initialPrice: [1] } }, /one per market, 2/],
    ['a market beside itself', { besides: ['eth'] }, /besides eth is refused: each market once/],
    ['a market of others', { besides: ['sol'] }, /besides sol is refused: markets of the workspace of eth/],
    ['no such market', { besides: ['doge'] }, /there is no market doge/],
    ['leverage upside down', { book: { kind: 'leverage', min: 9, max: 3 } }, /book\.leverage\.max/],
    ['a rule for no metric', { stopWhen: { metric: 'mood', halfWidth: 1 } }, /stopWhen\.metric mood/],
    ['too many account-steps', { paths: 100_000, accounts: 1_000_000 }, /account-steps: at most 1e\+12/],
  ])('is refused with %s, before any work', async (_name, changes, reason) => {
    const before = queued.length;
    await expect(startStress(context(), ask(changes))).rejects.toThrow(reason);
    await expect(stressCost(context(), ask(changes))).rejects.toThrow(reason);
    expect(queued).toHaveLength(before);
  });
});

describe('the progress of a run', () => {
  it('is told as it changes and ends with the run', async () => {
    const { id } = await startStress(context(), ask({ seed: 77 }));
    const run = { where: { id } };
    const seen: string[] = [];
    for await (const progress of watchStress(context(), { id }, undefined)) {
      seen.push(`${progress.state} ${progress.pathsDone}/${progress.pathsTotal}`);
      if (seen.length === 1)
        await database.client.stressRun.update({ ...run, data: { state: 'running', pathsDone: 8, endsAfter: 12 } });
      else if (progress.pathsDone === 8 && progress.ratePerSecond !== null)
        await database.client.stressRun.update({
          ...run,
          data: { state: 'failed', error: 'for this test', finishedAt: new Date() },
        });
    }
    expect(seen[0]).toBe('queued 0/20');
    expect(seen.at(-1)).toBe('failed 8/12');
  });

  it('ends when nobody listens, and says when there is no such run', async () => {
    const { id } = await startStress(context(), ask({ seed: 78 }));
    const gone = new AbortController();
    for await (const _ of watchStress(context(), { id }, gone.signal)) gone.abort();
    const none = watchStress(context(), { id: '00000000-0000-7000-8000-000000000000' }, undefined);
    await expect(none.next()).rejects.toMatchObject({ code: 'not-found' });
  });
});
