import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgedInputsDigest, reportDigest } from '@/server/domain/evidence';
import { applyParameters } from '@/server/domain/parameters';
import { DEFAULT_POLICY, stabilityReport } from '@/server/domain/stability';
import { AnalysisBudget } from '@/server/services/markets/analysis-budget';
import { getMarket } from '@/server/services/markets/get';
import { judgeMarket } from '@/server/services/markets/judge';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';
import { testDatabase } from './test-database';
import { contextFor, createMarket, createWorkspace } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  database = await testDatabase();
  const { workspace } = await createWorkspace(database.client, 'here', 100);
  await createMarket(database.client, workspace.id, 'eth');
  await database.client.policy.create({
    data: { workspaceId: workspace.id, version: 1, body: { ...DEFAULT_POLICY }, createdBy: 'system' },
  });
});
afterAll(() => database.close());

const anybody = () => contextFor(database.client, null);
const multiplied = (multiplier: number) => ({ 'margin.volatilityMultiplier': multiplier });

describe('judgeMarket', () => {
  it('answers anybody with the digests of the same inputs and the same report, and stores nothing', async () => {
    const parameters = { ...multiplied(1), 'liquidation.closeFraction': 0.2 };
    const proposed = applyParameters(CALM_DEFAULT, parameters);
    expect(await judgeMarket(anybody(), { slug: 'eth', parameters })).toMatchObject({
      state: 'pass',
      inputsDigest: judgedInputsDigest(proposed, DEFAULT_POLICY),
      reportDigest: reportDigest(stabilityReport(proposed, DEFAULT_POLICY)),
      policyVersion: 1,
      configurationVersion: 1,
    });
    expect(await database.client.report.count()).toBe(0);
    expect(await database.client.auditEntry.count()).toBe(0);
  });

  it('gives a stored report, back from the database, the digest of the computed one', async () => {
    const { report } = await getMarket(anybody(), { slug: 'eth' });
    const judged = await judgeMarket(anybody(), { slug: 'eth', parameters: {} });
    expect(judged.reportDigest).toBe(report.digest);
    expect(report.digest).toBe(reportDigest(stabilityReport(CALM_DEFAULT, DEFAULT_POLICY)));
  });

  it('refuses a value out of bounds and a parameter that does not exist, by name', async () => {
    await expect(judgeMarket(anybody(), { slug: 'eth', parameters: multiplied(1e6) })).rejects.toMatchObject({
      facts: { field: 'margin.volatilityMultiplier', value: '1000000' },
    });
    await expect(judgeMarket(anybody(), { slug: 'eth', parameters: { 'margin.charm': 1 } })).rejects.toThrow(
      'margin.charm is not a parameter',
    );
  });

  it('is busy once too much is asked at once, but answers again what it has answered', async () => {
    const now = new Date();
    const context = { ...anybody(), now: () => now };
    const ask = (multiplier: number) => judgeMarket(context, { slug: 'eth', parameters: multiplied(multiplier) });
    const first = await ask(1.01);
    const answers = await Promise.allSettled(Array.from({ length: 21 }, (_, k) => ask((110 + k) / 100)));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'busy' });
    expect(await ask(1.01)).toEqual(first);
  });
});

describe('AnalysisBudget', () => {
  it('gives what it holds, then what has come back since, and never more than it holds', () => {
    const budget = new AnalysisBudget(2, 0.5);
    const taken = [0, 0, 0, 1_000, 2_000, 2_001, 60_000, 60_000, 60_000].map((at) => budget.take(at));
    expect(taken).toEqual([true, true, false, false, true, false, true, true, false]);
  });

  it('gives nothing back for a clock that goes backwards', () => {
    const budget = new AnalysisBudget(1, 1);
    expect([10_000, 5_000, 5_500].map((at) => budget.take(at))).toEqual([true, false, false]);
  });
});
