import { encodeFunctionData, parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secondOpinion } from '@/server/adapters/chain/second-opinion';
import { simulatePlan } from '@/server/adapters/chain/simulate-plan';
import { nameChanges } from '@/server/adapters/chain/storage/named-change';
import { publicClient } from '@/server/adapters/chain/public-client';
import { simulatedChainState } from '@/server/adapters/chain/simulation-evidence';
import { traceBatch } from '@/server/adapters/chain/trace/trace-batch';
import { encodePlanCalls } from '@/server/adapters/protocols';
import { declaredStorage, readState } from '@/server/adapters/protocols/reference-perp';
import { fillPlaceholder } from '@/server/domain/evidence';
import { applyParameters } from '@/server/domain/parameters';
import { type ChangePlan, planChanges } from '@/server/domain/plan';
import { AUTONOMY } from '@/tests/fixtures/autonomy-configuration';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';
import { type DeployedMarket, deployMarket } from './deployed-market';
import { untracedNode } from './untraced-node';

const WAD = 10n ** 18n;
const DIGEST = `0x${'d1'.repeat(32)}` as const;
const OWNABLE = parseAbi(['function transferOwnership(address newOwner)']);

let deployed: DeployedMarket;
let plan: ChangePlan;
let marketId: `0x${string}`;

beforeAll(async () => {
  deployed = await deployMarket();
  await deployed.trade(100n * WAD, 8_000n * WAD);
  const state = await readState(deployed.client, deployed.market, { controller: deployed.controller });
  marketId = state.autonomy?.marketId ?? '0x';
  const after = applyParameters(CALM_DEFAULT, { 'margin.volatilityMultiplier': 1 });
  plan = fillPlaceholder(
    planChanges({
      chainId: 31_337,
      title: 'test',
      summary: '',
      deadline: 2_000_000_000,
      markets: [{ market: deployed.market, marketName: 'ETH-PERP', inForce: state.parameters, after }],
      autonomy: [{ controller: deployed.controller, marketId, marketName: 'ETH-PERP', before: null, after: AUTONOMY }],
    }),
    DIGEST,
  );
});
afterAll(() => deployed.stop());

const question = async (extra: ReturnType<typeof encodePlanCalls> = []) => {
  const { number, timestamp } = await deployed.client.getBlock();
  const calls = [...encodePlanCalls(plan), ...extra];
  const { client, owner: executor } = deployed;
  return { client, executor, calls, blockNumber: number, time: timestamp + 60n, labels: {} };
};

describe('a node without tracers', () => {
  it('is traced on a fork of it, to the same result', async () => {
    const node = await untracedNode(deployed.rpcUrl);
    try {
      const own = await simulatePlan({ client: deployed.client, executor: deployed.owner, plan });
      const time = BigInt(own.time ?? 0);
      const client = publicClient(node.url);
      const found = await simulatePlan({ client, executor: deployed.owner, plan, time });
      expect(found.changes).toEqual(own.changes);
      expect(found.tree).toEqual(own.tree);
      expect(found.second).toEqual({ state: 'agree', reason: null });
      const [ours, theirs] = await Promise.all(
        [deployed.client, client].map((one) => simulatedChainState(one, deployed.owner, plan, found)),
      );
      expect(theirs).toEqual(ours);
    } finally {
      await node.stop();
    }
  }, 60_000);
});

describe('what a plan changes on chain', () => {
  it('is told slot by slot with names and values, all of them declared', async () => {
    const { changes, tree } = await simulatePlan({ client: deployed.client, executor: deployed.owner, plan });
    const at = (name: string) => changes?.find((change) => change.name === name);
    expect(at('storedMargin.volatilityMultiplierBps')).toMatchObject({ before: '20000', after: '10000' });
    expect(at(`configurations[${marketId}].evidenceDigest`)?.after).toBe(DIGEST);
    expect(at(`configurations[${marketId}].engage`)?.after).toBe(AUTONOMY.thresholds.engage);
    expect(at(`configurations[${marketId}].parameters[1].max`)?.after).toBe(AUTONOMY.envelope.bounds[1].max);
    expect(at(`configurations[${marketId}].halfSpaces[0].coefficients[1]`)?.after).toBe(
      AUTONOMY.envelope.halfSpaces[0].coefficients[1],
    );
    expect(changes?.filter(({ declared }) => !declared)).toEqual([]);
    expect(tree?.map(({ functionName }) => functionName)).toEqual(['begin', 'setMarginParameters', 'configure']);
  });

  it('is the same when executed on a copy of the chain, to the last slot', async () => {
    const { second, state } = await simulatePlan({ client: deployed.client, executor: deployed.owner, plan });
    expect([state, second]).toEqual(['pass', { state: 'agree', reason: null }]);
  });

  it('names what nobody declared, such as a new owner', async () => {
    const data = encodeFunctionData({ abi: OWNABLE, functionName: 'transferOwnership', args: [deployed.trader] });
    const { changes } = await traceBatch(await question([{ to: deployed.market, value: 0n, data }]));
    const undeclared = nameChanges(changes, declaredStorage(plan)).filter(({ declared }) => !declared);
    expect(undeclared).toMatchObject([
      { target: 'ETH-PERP market', name: '_pendingOwner', after: deployed.trader.toLowerCase() },
    ]);
  });

  it('disagrees where the two back ends part: in success, in a value, in a change of state', async () => {
    const asked = await question();
    const { changes } = await traceBatch(asked);
    const { accepted } = await simulatePlan({ client: deployed.client, executor: deployed.owner, plan });
    const first = { success: true, accepted, changes };
    expect((await secondOpinion(asked, plan, first)).state).toBe('agree');
    expect(await secondOpinion(asked, plan, { ...first, success: false })).toMatchObject({
      state: 'disagree',
      reason: 'simulated it fails, executed on a copy it succeeds',
    });
    const [one, ...others] = accepted;
    const altered = [{ ...one, accepted: '1' }, ...others];
    expect(await secondOpinion(asked, plan, { ...first, accepted: altered })).toMatchObject({ state: 'disagree' });
    expect(await secondOpinion(asked, plan, { ...first, changes: changes.slice(1) })).toMatchObject({
      state: 'disagree',
    });
  });

  it('asks both again where the chain moves on in between, and gives up where it always does', async () => {
    const { client, owner } = deployed;
    const ask = client.request as (question: { method: string; params?: unknown }) => Promise<unknown>;
    /** A chain on which somebody else sends something, so many times, whenever it is copied. */
    const busy = (times: number) => {
      let left = times;
      const request = async (question: { method: string; params?: unknown }) => {
        if (question.method === 'anvil_dumpState' && left-- > 0) await ask({ method: 'evm_mine', params: [] });
        return ask(question);
      };
      return { ...client, request } as typeof client;
    };
    expect((await simulatePlan({ client: busy(2), executor: owner, plan })).second?.state).toBe('agree');
    expect((await simulatePlan({ client: busy(99), executor: owner, plan })).second).toEqual({
      state: 'not run',
      reason: 'the chain moved on while it was copied',
    });
  });

  it('leaves the chain as it is', async () => {
    const before = await deployed.client.getBlockNumber({ cacheTime: 0 });
    await simulatePlan({ client: deployed.client, executor: deployed.owner, plan });
    expect(await deployed.client.getBlockNumber({ cacheTime: 0 })).toBe(before);
    expect((await deployed.client.getCode({ address: deployed.owner })) ?? '0x').toBe('0x');
  });
});
