import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readState } from '@/server/adapters/protocols/reference-perp';
import { applyParameters } from '@/server/domain/parameters';
import { type ChangePlan, planChanges } from '@/server/domain/plan';
import { type DeployedMarket, deployMarket } from '../adapters/chain/deployed-market';
import { CALM_DEFAULT } from '../fixtures/calm-default-market';
import { homeostatHere, jsonFile } from './homeostat';

const DIGEST = `0x${'d1'.repeat(32)}`;
let deployed: DeployedMarket;
let plan: (changes: Record<string, number>) => ChangePlan;

beforeAll(async () => {
  deployed = await deployMarket();
  await deployed.trade(100n * 10n ** 18n, 8_000n * 10n ** 18n);
  const { parameters } = await readState(deployed.client, deployed.market);
  plan = (changes) =>
    planChanges({
      chainId: 31_337,
      title: 'Calm the cascade',
      summary: '',
      deadline: 2_000_000_000,
      markets: [
        {
          market: deployed.market,
          marketName: 'ETH-PERP',
          inForce: parameters,
          after: applyParameters(CALM_DEFAULT, changes),
        },
      ],
      autonomy: [],
    });
});
afterAll(() => deployed.stop());

const simulate = (changes: Record<string, number>, ...options: string[]) =>
  homeostatHere([
    'simulate',
    jsonFile('plan.json', { plan: plan(changes), evidenceDigest: DIGEST }),
    '--rpc',
    deployed.rpcUrl,
    ...options,
  ]);

describe('homeostat simulate', () => {
  it('says values, slots, messages and checks, and exits 0 where nothing speaks against it', async () => {
    const { code, stdout, stderr } = await simulate(
      { 'margin.volatilityMultiplier': 1 },
      '--executor',
      deployed.owner,
      '--json',
    );
    expect([code, stderr]).toEqual([0, '']);
    const { simulation, checks } = JSON.parse(stdout) as {
      simulation: { changes: { name: string }[]; tree: { functionName: string }[]; second: { state: string } };
      checks: { name: string; state: string }[];
    };
    expect(simulation.changes.map(({ name }) => name)).toContain('storedMargin.volatilityMultiplierBps');
    expect(simulation.tree.map(({ functionName }) => functionName)).toEqual(['begin', 'setMarginParameters']);
    expect(simulation.second.state).toBe('agree');
    expect(checks.every(({ state }) => state === 'pass')).toBe(true);
  });

  it('exits 1 where the change alone liquidates, and says so in words', async () => {
    const { code, stdout } = await simulate({ 'margin.base': 0.06 }, '--executor', deployed.owner);
    expect(code).toBe(1);
    expect(stdout).toContain('1 account becomes liquidatable by the change alone');
    expect(stdout).toMatch(/storedMargin\.basePpm\s+10000\s+60000/);
  });

  it('exits 1 where the executor has no right to it', async () => {
    const { code, stdout } = await simulate({ 'margin.base': 0.011 }, '--executor', deployed.trader);
    expect(code).toBe(1);
    expect(stdout).toContain('OwnableUnauthorizedAccount');
  });

  it('runs at the time that is asked: after the deadline nothing happens', async () => {
    const { code, stdout } = await simulate(
      { 'margin.base': 0.011 },
      '--executor',
      deployed.owner,
      '--at',
      '2000000001',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('begin reverts: PlanDeadlinePassed(deadline 2000000000, timestamp 2000000001)');
  });

  it.each([
    [[], 'executor is missing'],
    [['--executor', '0x12'], '--executor "0x12" is refused: an address'],
    [['--executor', `0x${'5a'.repeat(20)}`, '--at', 'soon'], '--at "soon" is refused'],
  ])('refuses %j', async (options, reason) => {
    const { code, stderr } = await simulate({ 'margin.base': 0.011 }, ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});
