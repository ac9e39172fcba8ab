import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueuedRun } from '@/server/adapters/jobs';
import { cancelStress } from '@/server/services/stress/cancel';
import { listEvents } from '@/server/services/stress/events';
import { getStress } from '@/server/services/stress/get';
import { startStressInput } from '@/server/services/stress/schema';
import { startStress } from '@/server/services/stress/start';
import { testDatabase } from './test-database';
import { contextFor, createMarket, createWorkspace } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let here: Awaited<ReturnType<typeof createWorkspace>>;
let elsewhere: Awaited<ReturnType<typeof createWorkspace>>;
const queued: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  here = await createWorkspace(database.client, 'here', 100);
  elsewhere = await createWorkspace(database.client, 'elsewhere', 200);
  await createMarket(database.client, here.workspace.id, 'eth');
});
afterAll(() => database.close());

const as = (address: `0x${string}` | null) => ({
  ...contextFor(database.client, address),
  queueStress: async (_: unknown, run: QueuedRun) => void queued.push(run.id),
});

const ask = (changes: Record<string, unknown> = {}) =>
  startStressInput.parse({
    marketSlug: 'eth',
    parameters: { 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 },
    scenario: { name: 'historical', event: 'black-thursday-2020', scale: 1 },
    paths: 20,
    accounts: 200,
    seed: 1,
    ...changes,
  });

async function rows() {
  const [runs, audits] = await Promise.all([database.client.stressRun.count(), database.client.auditEntry.count()]);
  return { runs, audits, queued: queued.length };
}

describe('stress runs', () => {
  it('lists six events', () => {
    expect(listEvents().map(({ name }) => name)).toContain('Black Thursday');
    expect(listEvents()).toHaveLength(6);
  });

  it('stores, queues and audits a run, and answers equal inputs from the store', async () => {
    const before = await rows();
    const { id, stored } = await startStress(as(here.people.viewer), ask());
    expect(stored).toBe(false);
    expect(queued.at(-1)).toBe(id);
    expect(await rows()).toEqual({
      runs: before.runs + 1,
      audits: before.audits + 1,
      queued: before.queued + 1,
    });
    expect(await startStress(as(here.people.steward), ask())).toEqual({ id, stored: true });
    expect((await rows()).runs).toBe(before.runs + 1);
    const run = await getStress(as(null), { id });
    expect(run).toMatchObject({ state: 'queued', pathsDone: 0, pathsTotal: 20, result: null, seriesName: 'eth' });
    expect(run.inputs).toEqual(ask());
    const other = await startStress(as(here.people.viewer), ask({ seed: 2 }));
    expect(other.id).not.toBe(id);
  });

  it('stores one run when equal inputs come at the same time', async () => {
    const before = await rows();
    const same = Array.from({ length: 4 }, () => startStress(as(here.people.admin), ask({ seed: 3 })));
    const ids = new Set((await Promise.all(same)).map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect((await rows()).runs).toBe(before.runs + 1);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a value out of bounds',
      { parameters: { 'liquidation.closeFraction': 7 } },
      'liquidation.closeFraction 7 is out of range',
    ],
    ['a broken relation', { parameters: { 'margin.base': 0.4, 'margin.max': 0.2 } }, 'breaks a relation'],
    ['an unknown parameter', { parameters: { 'margin.charm': 1 } }, 'margin.charm is not a parameter'],
    ['a constant of the model', { parameters: { 'signals.latency': 5 } }, 'has no setter'],
    [
      'too much work',
      { paths: 2000, accounts: 20_000, scenario: { name: 'gbm', volatility: 1, durationSeconds: 864_000 } },
      'account-steps',
    ],
    ['an unknown market', { marketSlug: 'doge' }, 'there is no market doge'],
  ])('refuses %s and writes nothing', async (_name, changes, text) => {
    const before = await rows();
    await expect(startStress(as(here.people.steward), ask(changes))).rejects.toThrow(text);
    expect(await rows()).toEqual(before);
  });

  it('refuses strangers, members of other workspaces and a fifth run at once; nothing is written', async () => {
    for (let seed = 10; seed < 14; seed++) await startStress(as(here.people.guardian), ask({ seed }));
    const before = await rows();
    await expect(startStress(as(here.people.guardian), ask({ seed: 14 }))).rejects.toMatchObject({ code: 'conflict' });
    await expect(startStress(as(null), ask({ seed: 15 }))).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(startStress(as(elsewhere.people.admin), ask({ seed: 15 }))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await rows()).toEqual(before);
  });

  it('is cancelled by who asked and by stewards, once', async () => {
    const { id } = await startStress(as(here.people.viewer), ask({ seed: 20 }));
    await expect(cancelStress(as(here.people.guardian), { id })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await cancelStress(as(here.people.viewer), { id })).toMatchObject({ state: 'cancelled' });
    const after = await rows();
    expect(await cancelStress(as(here.people.steward), { id })).toMatchObject({ state: 'cancelled' });
    expect(await rows()).toEqual(after);
    // What was cancelled isn't an answer: asking again runs it.
    expect(await startStress(as(here.people.viewer), ask({ seed: 20 }))).toMatchObject({ stored: false });
  });

  it('is cancelled while workers are at it', async () => {
    const { id } = await startStress(as(here.people.admin), ask({ seed: 30 }));
    await database.client.stressRun.update({ where: { id }, data: { state: 'running', startedAt: new Date() } });
    expect(await cancelStress(as(here.people.steward), { id })).toMatchObject({ state: 'cancelled' });
    const row = await database.client.stressRun.findUniqueOrThrow({ where: { id } });
    expect(row.finishedAt).not.toBeNull();
  });
});
