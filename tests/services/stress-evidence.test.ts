import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueStressRun, prepareQueue } from '@/server/adapters/jobs';
import { createStressPool, type StressPool } from '@/server/adapters/jobs/pool';
import { verify } from '@/server/cli/commands/verify';
import { proposalBundle } from '@/server/services/proposals/bundle';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { getStress } from '@/server/services/stress/get';
import { startStressInput } from '@/server/services/stress/schema';
import { startStress } from '@/server/services/stress/start';
import { engineContentHash } from '@/server/services/engine-hash';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { workThrough } from '../adapters/jobs/work-through';
import { startLocalChain, type LocalTestChain } from './local-chain';
import { CHANGE } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let folder: string;
let pool: StressPool;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'homeostat-bundle-'));
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  await prepareQueue(database.url, await engineContentHash());
  pool = createStressPool(1);
  await ensureLocalWorkspace({ database: database.client, chain: chain.client }, chain.deployment);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all([database.close(), chain.stop(), pool.destroy()]);
});

const steward = () => ({ ...contextFor(database.client, chain.deployment.steward), chain: chain.client });

async function finishedRun(parameters: Record<string, number>, more: object = {}) {
  const input = startStressInput.parse({
    marketSlug: 'eth',
    parameters,
    ...more,
    scenario: { name: 'shock-ramp', shock: 0.1, horizonSeconds: 1800 },
    paths: 3,
    accounts: 50,
    seed: 7,
  });
  const { id } = await startStress({ ...steward(), queueStress: enqueueStressRun }, input);
  const stopping = new AbortController().signal;
  await workThrough({ client: database.client, pool, holder: 'here', stopping, runs: new Map() }, id);
  return id;
}

async function verified(bundle: object) {
  const file = path.join(folder, 'bundle.json');
  writeFileSync(file, JSON.stringify(bundle));
  return verify.run({ positionals: [file], options: {} });
}

describe('a proposal with a stress run', () => {
  it('carries the run as evidence that anybody can compute again', async () => {
    const stressRunId = await finishedRun(CHANGE.parameters);
    const run = await getStress(steward(), { id: stressRunId });
    expect(run).toMatchObject({ state: 'done', pathsDone: 3 });
    const { id } = await createProposal(steward(), { ...CHANGE, stressRunId });
    const proposal = await getProposal(steward(), { id });
    expect(proposal.stress).toMatchObject({ runId: stressRunId, digest: run.digest, scenario: 'shock-ramp' });
    const { json } = await proposalBundle(steward(), { id });
    const bundle = JSON.parse(json) as { stress: { digest: string } };
    expect(await verified(bundle)).toMatchObject({ exitCode: 0, json: { verified: true, sameEngine: true } });
    bundle.stress.digest = `0x${'0'.repeat(64)}`;
    expect(await verified(bundle)).toMatchObject({ exitCode: 1, json: { difference: { path: 'stress.digest' } } });
  });

  it('takes a run of all the markets that it changes, and none that leaves one out', async () => {
    await database.client.proposal.updateMany({ data: { state: 'cancelled' } });
    const parameters = { 'margin.base': 0.009 };
    const change = { ...CHANGE, autonomy: null, besides: [{ marketSlug: 'btc', parameters }] };
    const ofOne = await finishedRun(CHANGE.parameters);
    const inForce = await finishedRun(CHANGE.parameters, { besides: ['btc'] });
    for (const stressRunId of [ofOne, inForce])
      await expect(createProposal(steward(), { ...change, stressRunId })).rejects.toThrow('compared other values');
    const both = await finishedRun(CHANGE.parameters, { besides: ['btc'], besidesParameters: { btc: parameters } });
    // Of one market, a run in which the other changes too says nothing.
    await expect(createProposal(steward(), { ...CHANGE, stressRunId: both })).rejects.toThrow('compared other values');
    const { id } = await createProposal(steward(), { ...change, stressRunId: both });
    expect((await getProposal(steward(), { id })).stress?.runId).toBe(both);
    const { json } = await proposalBundle(steward(), { id });
    expect(await verified(JSON.parse(json) as object)).toMatchObject({ exitCode: 0, json: { verified: true } });
    const stray = { besidesParameters: { btc: parameters } };
    await expect(finishedRun(CHANGE.parameters, stray)).rejects.toThrow('besides btc is refused');
    await expect(
      finishedRun(CHANGE.parameters, { besides: ['btc'], besidesParameters: { btc: { 'margin.base': 5 } } }),
    ).rejects.toThrow(/btc: .*margin\.base/);
  });

  it('takes a run that starts from what waiting proposals leave for one that comes after them', async () => {
    await database.client.proposal.updateMany({ data: { state: 'cancelled' } });
    await createProposal(steward(), { ...CHANGE, autonomy: null });
    const parameters = { 'margin.base': 0.011 };
    const sequel = { ...CHANGE, parameters, autonomy: null, title: 'Widen the base', summary: 'One of several.' };
    const ofInForce = await finishedRun(parameters);
    await expect(createProposal(steward(), { ...sequel, stressRunId: ofInForce })).rejects.toThrow('other values');
    const stressRunId = await finishedRun(parameters, { afterWaiting: true });
    const { id } = await createProposal(steward(), { ...sequel, stressRunId });
    const made = await getProposal(steward(), { id });
    expect([made.stress?.runId, made.simulation.after]).toEqual([stressRunId, ['#3 Calm the margin loop']]);
    const { json } = await proposalBundle(steward(), { id });
    expect(await verified(JSON.parse(json) as object)).toMatchObject({ exitCode: 0, json: { verified: true } });
    await database.client.proposal.updateMany({ data: { state: 'cancelled' } });
    // With nothing waiting it is the run of what is in force.
    expect(await finishedRun(parameters, { afterWaiting: true })).toBe(ofInForce);
  });

  it('refuses a run of other values, and one that has not finished; nothing is written', async () => {
    await database.client.proposal.updateMany({ data: { state: 'cancelled' } });
    const before = await database.client.proposal.count();
    const other = await finishedRun({ 'margin.volatilityMultiplier': 1.5 });
    await expect(createProposal(steward(), { ...CHANGE, stressRunId: other })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('compared other values') as string,
    });
    const queued = await startStress(
      steward(),
      startStressInput.parse({
        marketSlug: 'eth',
        parameters: CHANGE.parameters,
        scenario: { name: 'shock-ramp', shock: 0.2, horizonSeconds: 1800 },
        paths: 3,
        accounts: 50,
        seed: 8,
      }),
    );
    await expect(createProposal(steward(), { ...CHANGE, stressRunId: queued.id })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('is queued') as string,
    });
    expect(await database.client.proposal.count()).toBe(before);
  });
});
