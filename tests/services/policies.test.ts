import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/server/domain/stability/policy';
import { listMarkets } from '@/server/services/markets/list';
import { getMarket } from '@/server/services/markets/get';
import { createPolicy } from '@/server/services/policies/create';
import { currentPolicy } from '@/server/services/policies/current';
import { listPolicies } from '@/server/services/policies/list';
import { testDatabase } from './test-database';
import { contextFor, createMarket, createWorkspace } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let here: Awaited<ReturnType<typeof createWorkspace>>;
const { version: _version, operatingPoints, ...limits } = DEFAULT_POLICY;
const body = { ...limits, operatingPoints: [...operatingPoints] };

beforeAll(async () => {
  database = await testDatabase();
  here = await createWorkspace(database.client, 'here', 100);
  await createMarket(database.client, here.workspace.id, 'eth');
});
afterAll(() => database.close());

const steward = () => contextFor(database.client, here.people.steward);
const anybody = () => contextFor(database.client, null);
const asking = (minCriticalShock: number, basedOn: number) => ({
  workspaceSlug: 'here',
  policy: { ...body, minCriticalShock },
  basedOn,
  note: `at least ${minCriticalShock}`,
});
const written = async () =>
  JSON.stringify([await database.client.policy.findMany(), await database.client.auditEntry.count()]);

describe('policies', () => {
  it('are stored in versions, with who, when and why, and an audit row each', async () => {
    await createPolicy(steward(), asking(0.15, 0));
    await createPolicy(contextFor(database.client, here.people.admin), asking(0.2, 1));
    expect(await listPolicies(anybody(), { workspaceSlug: 'here' })).toMatchObject([
      { policy: { version: 2, minCriticalShock: 0.2 }, createdBy: here.people.admin, note: 'at least 0.2' },
      { policy: { version: 1, minCriticalShock: 0.15 }, createdBy: here.people.steward, note: 'at least 0.15' },
    ]);
    const audit = await database.client.auditEntry.findMany({ where: { action: 'policy.create' } });
    expect(audit).toMatchObject([{ details: { version: 1, basedOn: 0 } }, { details: { version: 2, basedOn: 1 } }]);
  });

  it('of two editors of one version let the first through, also when both save at once', async () => {
    const outcomes = await Promise.allSettled([
      createPolicy(steward(), asking(0.25, 2)),
      createPolicy(contextFor(database.client, here.people.admin), asking(0.3, 2)),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'conflict',
        message: expect.stringContaining('version 3 of the policy is in force, but this was edited from version 2'),
      },
    });
    expect((await currentPolicy(anybody(), { workspaceSlug: 'here' })).policy.version).toBe(3);
  });

  it('refuse what asks the same, and a point that stands twice; nothing is written', async () => {
    const before = await written();
    const { policy } = await currentPolicy(anybody(), { workspaceSlug: 'here' });
    await expect(createPolicy(steward(), asking(policy.minCriticalShock, 3))).rejects.toMatchObject({
      code: 'conflict',
      message: 'this asks the same as version 3: there is nothing to store',
    });
    const point = body.operatingPoints[1];
    const twice = { ...asking(0.1, 3), policy: { ...body, operatingPoints: [point, point] } };
    await expect(createPolicy(steward(), twice)).rejects.toMatchObject({
      code: 'relation-violated',
      facts: { field: 'operatingPoints.1' },
    });
    expect(await written()).toBe(before);
  });

  it('leave no older verdict standing: it is not run until it is computed under the new one', async () => {
    await getMarket(anybody(), { slug: 'eth' });
    expect(await listMarkets(anybody())).toMatchObject([{ verdict: { state: 'fail' } }]);
    await createPolicy(steward(), asking(0.02, 3));
    expect(await listMarkets(anybody())).toMatchObject([{ verdict: { state: 'not run', worstCheck: null } }]);
    const market = await getMarket(anybody(), { slug: 'eth' });
    expect(market.policy.version).toBe(4);
    expect(market.report.checks.find(({ name }) => name === 'criticalShock')).toMatchObject({
      state: 'pass',
      limit: 0.02,
    });
  });
});
