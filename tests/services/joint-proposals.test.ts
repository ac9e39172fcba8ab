import type { Address } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployLocalDao, type LocalDao } from '@/server/adapters/chain/local';
import { readParameters } from '@/server/adapters/protocols/reference-perp';
import { proposalBundle } from '@/server/services/proposals/bundle';
import { createProposal } from '@/server/services/proposals/create';
import { getProposal } from '@/server/services/proposals/get';
import { listProposals } from '@/server/services/proposals/list';
import { createProposalInput, proposalDetail } from '@/server/services/proposals/schema';
import { ensureLocalWorkspace } from '@/server/services/workspaces/ensure-local';
import { homeostatHere, jsonFile } from '../cli/homeostat';
import { type LocalTestChain, startLocalChain } from './local-chain';
import { CHANGE, signAndExecute } from './proposal-fixture';
import { testDatabase } from './test-database';
import { contextFor } from './workspace-fixture';

let database: Awaited<ReturnType<typeof testDatabase>>;
let chain: LocalTestChain;
let dao: LocalDao;

beforeAll(async () => {
  [database, chain] = await Promise.all([testDatabase(), startLocalChain()]);
  await ensureLocalWorkspace(as(null), chain.deployment);
  dao = await deployLocalDao(chain.rpcUrl, chain.deployment);
  await ensureLocalWorkspace(as(null), dao, { slug: 'local-dao', name: 'Local DAO' });
}, 120_000);
afterAll(() => Promise.all([database.close(), chain.stop()]));

const as = (address: Address | null) => ({ ...contextFor(database.client, address), chain: chain.client });
const input = (besides: { marketSlug: string; parameters: Record<string, number> }[], more: object = {}) =>
  createProposalInput.parse({ ...CHANGE, autonomy: null, besides, ...more });
const propose = (...change: Parameters<typeof input>) => createProposal(as(chain.deployment.steward), input(...change));
const read = async (id: string) => proposalDetail.parse(await getProposal(as(null), { id }));

async function parametersOf(slug: string) {
  const { address } = chain.deployment.markets.find((one) => one.slug === slug)!;
  return readParameters(chain.client, address, await chain.client.getBlockNumber({ cacheTime: 0 }));
}

describe('a proposal for several markets', () => {
  it.each([
    ['a market twice', [{ marketSlug: 'eth', parameters: { 'margin.base': 0.01 } }], 'it is named twice'],
    ['one of another workspace', [{ marketSlug: 'dao', parameters: { 'margin.base': 0.01 } }], 'another workspace'],
    ['one that it leaves as it is', [{ marketSlug: 'btc', parameters: {} }], 'besides btc is refused'],
    [
      'a value out of bounds',
      [{ marketSlug: 'btc', parameters: { 'liquidation.closeFraction': 1.5 } }],
      '1.5 is out of range',
    ],
  ])('refuses %s and writes nothing', async (_, besides, message) => {
    const before = await database.client.proposal.count();
    await expect(propose(besides)).rejects.toThrow(message);
    expect(await database.client.proposal.count()).toBe(before);
  });

  it('refuses markets about which different bodies decide', async () => {
    const change = { marketSlug: 'dao', parameters: { 'margin.base': 0.009 } };
    const besides = [{ marketSlug: 'council', parameters: { 'margin.base': 0.009 } }];
    await expect(
      createProposal(as(dao.steward), createProposalInput.parse({ ...CHANGE, ...change, autonomy: null, besides })),
    ).rejects.toThrow('somebody else decides about it');
  });

  let id: string;
  it('is judged market by market, the worst first, and every check looks at all of them', async () => {
    ({ id } = await propose([{ marketSlug: 'btc', parameters: { 'margin.base': 0.009 } }], {
      title: 'Calm both',
      summary: 'Both markets at once.',
    }));
    const made = await read(id);
    expect(made.blocking).toEqual([]);
    expect(made.marketName).toBe('ETH and BTC');
    expect(made.marketSlug).toBe('eth');
    expect(made.rows.map(({ marketName, name }) => [marketName, name])).toEqual([
      ['ETH', 'margin.volatilityMultiplier'],
      ['ETH', 'liquidation.closeFraction'],
      ['BTC', 'margin.base'],
    ]);
    expect([made.verdict.marketName, ...made.verdict.besides.map(({ marketName }) => marketName)].toSorted()).toEqual([
      'BTC',
      'ETH',
    ]);
    const fresh = made.checks.find(({ name }) => name === 'evidenceIsFresh');
    expect(fresh?.reason).toMatch(/ETH: price.*BTC: price/);
    expect(made.call.calls.map(({ target, functionName }) => [target, functionName])).toEqual([
      ['plan guard', 'begin'],
      ['ETH market', 'setMarginParameters'],
      ['ETH market', 'setLiquidationParameters'],
      ['BTC market', 'setMarginParameters'],
    ]);
    for (const marketSlug of ['eth', 'btc'])
      expect(await listProposals(as(null), { marketSlug, state: 'open' })).toMatchObject([
        { id, marketName: expect.stringMatching(/ETH|BTC/) as string },
      ]);
  });

  it('is verified offline, every market’s report', async () => {
    const { json } = await proposalBundle(as(null), { id });
    const honest = JSON.parse(json) as { reports: { after: { criticalShock: number | null } }[] };
    expect(honest.reports).toHaveLength(2);
    expect((await homeostatHere(['verify', jsonFile('joint.json', honest), '--json'])).code).toBe(0);
    honest.reports[1].after.criticalShock = 0.5;
    const { code, stdout } = await homeostatHere(['verify', jsonFile('joint.json', honest), '--json']);
    expect([code, (JSON.parse(stdout) as { difference: { path: string } }).difference.path]).toEqual([
      1,
      'reports[1].after.criticalShock',
    ]);
  });

  it('is blocked when the second market alone has moved on', async () => {
    const { simulation } = await database.client.proposal.findUniqueOrThrow({ where: { id } });
    const altered = JSON.parse(JSON.stringify(simulation)) as { besides: { index: number }[] };
    altered.besides[0].index /= 3;
    const store = (value: object) => database.client.proposal.update({ where: { id }, data: { simulation: value } });
    await store(altered);
    const { checks } = await read(id);
    expect(checks.find(({ name }) => name === 'evidenceIsFresh')).toMatchObject({
      state: 'stale',
      reason: expect.stringContaining('for BTC the index price') as string,
    });
    await store(simulation as object);
  });

  it('is blocked, and still shown, where its evidence was made to name another market', async () => {
    const { evidence } = await database.client.proposal.findUniqueOrThrow({ where: { id } });
    const altered = JSON.parse(JSON.stringify(evidence)) as { inputs: { markets: { market: string }[] } };
    altered.inputs.markets[1].market = dao.markets[0].address;
    const store = (value: object) => database.client.proposal.update({ where: { id }, data: { evidence: value } });
    await store(altered);
    const { checks, blocking } = await read(id);
    const stateOf = (name: string) => checks.find((one) => one.name === name)?.state;
    expect([stateOf('evidenceIsWhole'), stateOf('evidenceIsFresh')]).toEqual(['fail', 'not run']);
    expect(blocking.length).toBeGreaterThan(1);
    await store(evidence as object);
    expect((await read(id)).blocking).toEqual([]);
  });

  it('is carried out in one transaction, and both markets hold what was asked', async () => {
    expect(await signAndExecute(chain, as, id)).toEqual({ state: 'executed', asAsked: true });
    const [eth, btc] = await Promise.all(['eth', 'btc'].map(parametersOf));
    expect([eth.liquidation.closeFraction, btc.margin.base]).toEqual(['200000000000000000', '9000000000000000']);
    const versions = await database.client.configuration.findMany({ where: { proposalId: id } });
    expect(versions).toHaveLength(2);
  });
});
