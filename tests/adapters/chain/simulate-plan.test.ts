import { iReferencePerpMarketAbi } from '@/server/adapters/chain/abi.generated';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicClient } from '@/server/adapters/chain/public-client';
import { simulatePlan } from '@/server/adapters/chain/simulate-plan';
import { readState } from '@/server/adapters/protocols/reference-perp';
import { fillPlaceholder } from '@/server/domain/evidence';
import { applyParameters, type ParameterIntegers } from '@/server/domain/parameters';
import { type ChangePlan, planChanges } from '@/server/domain/plan';
import { AUTONOMY } from '../../fixtures/autonomy-configuration';
import { CALM_DEFAULT } from '../../fixtures/calm-default-market';
import { IN_FORCE } from '../../fixtures/change-plan';
import { type DeployedMarket, deployMarket } from './deployed-market';

const WAD = 10n ** 18n;
const digest = `0x${'d1'.repeat(32)}` as const;

let deployed: DeployedMarket;
let inForce: ParameterIntegers;
let marketId: `0x${string}`;

beforeAll(async () => {
  deployed = await deployMarket();
  // 100 ETH at 2 000 USD on 8 000 USD: 4 % of equity, twice the maintenance margin of about 1.9 %.
  await deployed.trade(100n * WAD, 8_000n * WAD);
  const state = await readState(deployed.client, deployed.market, { controller: deployed.controller });
  inForce = state.parameters;
  marketId = state.autonomy?.marketId ?? '0x';
});
afterAll(() => deployed.stop());

const plan = (changes: Record<string, number>, withAutonomy = false): ChangePlan =>
  fillPlaceholder(
    planChanges({
      chainId: 31_337,
      title: 'test',
      summary: '',
      deadline: 2_000_000_000,
      markets: [
        { market: deployed.market, marketName: 'ETH-PERP', inForce, after: applyParameters(CALM_DEFAULT, changes) },
      ],
      autonomy: withAutonomy
        ? [{ controller: deployed.controller, marketId, marketName: 'ETH-PERP', before: null, after: AUTONOMY }]
        : [],
    }),
    digest,
  );
const editable = (what: ChangePlan) => JSON.parse(JSON.stringify(what)) as { changes: { after: object }[] };
const simulate = (what: ChangePlan, executor = deployed.owner) =>
  simulatePlan({ client: deployed.client, executor, plan: what });

describe('readState', () => {
  it('reads the integers that were deployed, and a market at rest', async () => {
    const state = await readState(deployed.client, deployed.market, { controller: deployed.controller });
    expect(state.parameters).toEqual(IN_FORCE);
    expect([state.marketName, state.chainId, state.index]).toEqual(['ETH-PERP', 31_337, 2000n * WAD]);
    expect(state.openInterest).toEqual({ longs: 200_000n * WAD, shorts: 0n });
    expect(state.skew).toBe(200_000n * WAD);
    expect(state.autonomy).toMatchObject({ mode: 'unconfigured', configuration: null, evidenceDigest: null });
  });
});

describe('simulatePlan', () => {
  it('accepts every value as asked, by name, and decodes the events', async () => {
    const what = plan({ 'margin.volatilityMultiplier': 1, 'liquidation.closeFraction': 0.2 }, true);
    const found = await simulate(what);
    expect([found.state, found.reason]).toEqual(['pass', null]);
    expect(found.calls.map(({ functionName, success }) => [functionName, success])).toEqual([
      ['begin', true],
      ['setMarginParameters', true],
      ['setLiquidationParameters', true],
      ['configure', true],
    ]);
    const named = Object.fromEntries(found.accepted.map(({ name, asked, accepted }) => [name, [asked, accepted]]));
    expect(named['liquidation.closeFraction']).toEqual(['200000000000000000', '200000000000000000']);
    expect(named['autonomy.thresholds.engage']).toEqual(['800000000000000000', '800000000000000000']);
    expect(named['autonomy.law.parameters[0].parameter']).toEqual(Array(2).fill('margin.volatilityMultiplier'));
    expect(named['autonomy.evidenceDigest']).toEqual([digest, digest]);
    expect(found.events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['MarginParametersSet', 'LiquidationParametersSet', 'MarketConfigured']),
    );
    expect(found.liquidations).toMatchObject({ state: 'pass', accounts: 1, byTheChange: [] });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('changes nothing on the chain', async () => {
    await simulate(plan({ 'liquidation.closeFraction': 0.2 }));
    expect((await readState(deployed.client, deployed.market)).parameters).toEqual(inForce);
  });

  it('fails with the decoded reason where the sender is not the owner', async () => {
    const found = await simulate(plan({ 'liquidation.closeFraction': 0.2 }), deployed.trader);
    expect(found.state).toBe('fail');
    expect(found.reason).toBe(
      `setLiquidationParameters reverts: OwnableUnauthorizedAccount(account ${deployed.trader})`,
    );
    expect(found.accepted.every(({ accepted, same }) => accepted === null && !same)).toBe(true);
    expect(found.liquidations.state).toBe('not run');
  });

  it('fails with the contract’s own words where a value is out of range', async () => {
    const broken = editable(plan({ 'liquidation.closeFraction': 0.2 }));
    broken.changes[0].after = { ...broken.changes[0].after, closeFraction: (2n * WAD).toString() };
    const found = await simulate(broken as unknown as ChangePlan);
    expect(found.reason).toMatch(
      /MarketParameterOutOfRange\(parameter liquidation.closeFraction, value 2000000000000000000/,
    );
  });

  it('shows a value that the contract cuts off as asked against accepted', async () => {
    const fine = editable(plan({ 'liquidation.closeFraction': 0.2 }));
    fine.changes[0].after = { ...fine.changes[0].after, closeFraction: '200000400000000000' };
    const found = await simulate(fine as unknown as ChangePlan);
    expect([found.state, found.reason]).toEqual([
      'warn',
      'liquidation.closeFraction: asked 200000400000000000, accepted 200000000000000000',
    ]);
  });

  it('names the account that a higher margin makes liquidatable once the notice has passed', async () => {
    const found = await simulate(plan({ 'margin.base': 0.06 }));
    expect(found.state).toBe('pass');
    const position = { address: deployed.market, abi: iReferencePerpMarketAbi } as const;
    const [{ size }, mark] = await Promise.all([
      deployed.client.readContract({ ...position, functionName: 'position', args: [deployed.trader] }),
      deployed.client.readContract({ ...position, functionName: 'markPrice' }),
    ]);
    const worth = (size * mark) / 10n ** 18n;
    const { notional, reason, ...others } = found.liquidations;
    // The mark moves by the premium's decay between now and the end of the notice.
    expect(Number(BigInt(notional ?? '0') - worth) / Number(worth)).toBeCloseTo(0, 3);
    expect(reason).toMatch(/^1 account becomes liquidatable by the change alone, with [\d.,\s]+ USD of notional$/);
    expect(others).toEqual({
      state: 'fail',
      accounts: 1,
      liquidatableBefore: [],
      liquidatableAfter: [deployed.trader],
      byTheChange: [deployed.trader],
    });
  });

  it('is "not run", with the reason, where the node does not answer', async () => {
    const what = plan({ 'liquidation.closeFraction': 0.2 });
    const found = await simulatePlan({
      client: publicClient('http://127.0.0.1:9'),
      executor: deployed.owner,
      plan: what,
    });
    expect(found).toMatchObject({ state: 'not run', blockNumber: null, gasUsed: null, calls: [] });
    expect(found.reason).toMatch(/^the chain could not be asked/);
  });
});
