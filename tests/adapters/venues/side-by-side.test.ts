import { type Address, encodeFunctionData, type Hex, zeroHash } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localGovernorAbi, localTimelockAbi, compoundTypeGovernorAbi } from '@/server/adapters/chain/abi.generated';
import { sendFrom } from '@/server/adapters/chain/local/create2';
import { PLAN_GUARD } from '@/server/adapters/chain/plan-guard';
import { simulatePlan } from '@/server/adapters/chain/simulate-plan';
import { readParameters } from '@/server/adapters/protocols/reference-perp';
import { encodeForVenue, type VenueName } from '@/server/adapters/venues';
import { fillPlaceholder } from '@/server/domain/evidence';
import { applyParameters, marketFromIntegers } from '@/server/domain/parameters';
import { type ChangePlan, planChanges, proposalDescription } from '@/server/domain/plan';
import { CALM_DEFAULT } from '@/tests/fixtures/calm-default-market';
import { type LocalTestChain, startLocalChain } from '@/tests/services/local-chain';
import { deployGovernedMarkets, TIMELOCK_SECONDS, VOTING_PERIOD_SECONDS } from './governed-markets';

const DIGEST = `0x${'d1'.repeat(32)}` as const;

let chain: LocalTestChain;
let here: Awaited<ReturnType<typeof deployGovernedMarkets>>;

beforeAll(async () => {
  chain = await startLocalChain();
  here = await deployGovernedMarkets(chain.rpcUrl, chain.deployment);
}, 120_000);
afterAll(() => chain.stop());

const now = async () => Number((await chain.client.getBlock()).timestamp);

/** The same change for whichever market; the marketplace differs, the words don't. */
async function planFor(market: Address): Promise<ChangePlan> {
  const inForce = await readParameters(chain.client, market, await chain.client.getBlockNumber({ cacheTime: 0 }));
  const before = marketFromIntegers(CALM_DEFAULT, inForce);
  const after = applyParameters(before, {
    'margin.volatilityMultiplier': before.margin.volatilityMultiplier * 0.9,
    'liquidation.closeFraction': 0.5,
  });
  const plan = planChanges({
    chainId: chain.deployment.chainId,
    title: 'Calm the cascade',
    summary: 'Liquidate half at a time.',
    deadline: (await now()) + 30 * 86_400,
    markets: [{ market, marketName: 'ETH-PERP', inForce, after }],
    autonomy: [],
  });
  return fillPlaceholder(plan, DIGEST);
}

const contexts = async (chainId = chain.deployment.chainId) =>
  ({
    safe: { chainId, safe: chain.deployment.safe, nonce: 0 },
    timelock: { chainId, timelock: here.timelock.executor, delaySeconds: TIMELOCK_SECONDS },
    governor: { chainId, governor: here.governor, timelock: here.governed.executor },
    compound: {
      chainId,
      governor: here.compound.executor,
      executor: here.compound.executor,
      nextProposalId: Number(await readCount()) + 1,
    },
    steward: { chainId, steward: here.steward.executor },
  }) satisfies Record<VenueName, unknown>;

const readCount = () =>
  chain.client.readContract({
    address: here.compound.executor,
    abi: compoundTypeGovernorAbi,
    functionName: 'proposalCount',
  });

const send = (account: Address, { to, data }: { to: Address; data: Hex }) =>
  sendFrom(here.client, account, { to, data });

async function pass(seconds: number) {
  await chain.test.increaseTime({ seconds });
  await chain.test.mine({ blocks: 1 });
}

async function expectAccepted(plan: ChangePlan, market: Address) {
  const held = await readParameters(chain.client, market, await chain.client.getBlockNumber({ cacheTime: 0 }));
  for (const change of plan.changes) {
    if (change.kind === 'parameters') expect(held[change.group]).toMatchObject(change.after);
  }
}

describe('one plan in every dialect', () => {
  it('is the same calls in the same order, whoever carries them', async () => {
    const plan = await planFor(here.timelock.market);
    const given = await contexts();
    const calls = (venue: VenueName) =>
      encodeForVenue(venue, plan, given[venue]).call.calls.map(({ to, value, data }) => ({ to, value, data }));
    const [begin, ...changes] = calls('safe');
    expect(begin.to).toBe(PLAN_GUARD);
    expect(changes).toHaveLength(plan.changes.length);
    expect(calls('timelock')).toEqual([begin, ...changes]);
    expect(calls('governor')).toEqual([begin, ...changes]);
    expect(calls('compound')).toEqual([begin, ...changes]);
    // Of a steward's contract it is the contract that begins at the guard.
    expect(calls('steward')).toEqual([begin, ...changes]);
  });

  it('decodes every call at every level by local ABIs', async () => {
    const plan = await planFor(here.timelock.market);
    const given = await contexts();
    for (const venue of ['safe', 'timelock', 'governor', 'compound', 'steward'] as const) {
      const { call } = encodeForVenue(venue, plan, given[venue]);
      expect([venue, call.decoded, call.calls.every(({ decoded }) => decoded)]).toEqual([venue, true, true]);
    }
  });

  it('refuses a plan for another chain, in every venue', async () => {
    const plan = await planFor(here.timelock.market);
    const given = await contexts(1);
    for (const venue of ['safe', 'timelock', 'governor', 'compound', 'steward'] as const)
      expect(() => encodeForVenue(venue, plan, given[venue])).toThrow(/chainId 31337 of the plan is not the \w+'s: 1/);
  });
});

describe('OpenZeppelin’s timelock', () => {
  it('computes the predicted operation id, and executes the operation when its delay is over', async () => {
    const { market, executor } = here.timelock;
    const plan = await planFor(market);
    const encoded = encodeForVenue('timelock', plan, (await contexts()).timelock);
    const [schedule, execute] = encoded.steps;
    // The Safe is the proposer; here its rights alone are borrowed, signing has tests of its own.
    await chain.test.impersonateAccount({ address: chain.deployment.safe });
    await chain.test.setBalance({ address: chain.deployment.safe, value: 10n ** 18n });
    await send(chain.deployment.safe, schedule.call);
    const { operationId } = encoded.identity as { operationId: Hex };
    const ask = { address: executor, abi: localTimelockAbi, args: [operationId] } as const;
    expect(await chain.client.readContract({ ...ask, functionName: 'isOperationPending' })).toBe(true);
    await expect(send(here.voter, execute.call)).rejects.toThrow();
    await pass(TIMELOCK_SECONDS + 1);
    await send(here.voter, execute.call);
    expect(await chain.client.readContract({ ...ask, functionName: 'isOperationDone' })).toBe(true);
    await expectAccepted(plan, market);
  });

  it('is refused by the guard when it is executed after the deadline', async () => {
    const { market } = here.timelock;
    const plan = { ...(await planFor(market)), deadline: (await now()) + TIMELOCK_SECONDS + 60 };
    const [schedule, execute] = encodeForVenue('timelock', plan, (await contexts()).timelock).steps;
    await send(chain.deployment.safe, schedule.call);
    await pass(TIMELOCK_SECONDS + 120);
    const before = await readParameters(chain.client, market, await chain.client.getBlockNumber({ cacheTime: 0 }));
    await expect(send(here.voter, execute.call)).rejects.toThrow();
    const { number } = await chain.client.getBlock();
    expect(await readParameters(chain.client, market, number)).toEqual(before);
  });
});

describe('OpenZeppelin’s Governor', () => {
  it('computes the predicted ids, and votes, queues and executes the plan', async () => {
    const { market, executor } = here.governed;
    const plan = await planFor(market);
    const simulated = await simulatePlan({ client: chain.client, executor, plan });
    expect([simulated.state, simulated.reason]).toEqual(['pass', null]);
    const encoded = encodeForVenue('governor', plan, (await contexts()).governor);
    const [propose, queue, execute] = encoded.steps;
    const { proposalId, operationId } = encoded.identity as { proposalId: string; operationId: Hex };
    const id = BigInt(proposalId);
    const abi = localGovernorAbi;
    const state = () => chain.client.readContract({ address: here.governor, abi, functionName: 'state', args: [id] });
    await pass(60); // votes count from before the proposal
    await send(here.voter, propose.call);
    expect(await state()).toBe(0);
    await pass(60);
    const data = encodeFunctionData({ abi, functionName: 'castVote', args: [id, 1] });
    await send(here.voter, { to: here.governor, data });
    await pass(VOTING_PERIOD_SECONDS);
    await send(here.voter, queue.call);
    const timelock = { address: executor, abi: localTimelockAbi, args: [operationId] } as const;
    expect(await chain.client.readContract({ ...timelock, functionName: 'isOperationPending' })).toBe(true);
    await pass(TIMELOCK_SECONDS + 2);
    await send(here.voter, execute.call);
    expect(await state()).toBe(7);
    await expectAccepted(plan, market);
  });

  it('keeps a description that says the plan’s own numbers and the evidence digest', async () => {
    const text = proposalDescription(await planFor(here.governed.market));
    expect(text).toMatch(/^# Calm the cascade\n\nLiquidate half at a time\.\n\n## What changes\n\n- ETH-PERP: /);
    expect(text).toContain(`Evidence digest: ${DIGEST}`);
  });
});

describe('a governor of Compound’s kind', () => {
  it('takes the next id, shows signatures and arguments, and executes the plan', async () => {
    const { market, executor } = here.compound;
    const plan = await planFor(market);
    const encoded = encodeForVenue('compound', plan, (await contexts()).compound);
    const { proposalId } = encoded.identity as { proposalId: string };
    const [propose, queue, execute] = encoded.steps;
    await pass(60);
    await send(here.voter, propose.call);
    const abi = compoundTypeGovernorAbi;
    const args = [BigInt(proposalId)] as const;
    const [targets, , signatures] = await chain.client.readContract({
      address: executor,
      abi,
      functionName: 'getActions',
      args,
    });
    expect(targets[0]).toBe(PLAN_GUARD);
    expect(signatures[0]).toBe('begin(bytes32,uint256)');
    await pass(60);
    const data = encodeFunctionData({ abi, functionName: 'castVote', args: [...args, 1] });
    await send(here.voter, { to: executor, data });
    await pass(1_000);
    await send(here.voter, queue.call);
    await pass(3_601);
    await send(here.voter, execute.call);
    expect(await chain.client.readContract({ address: executor, abi, functionName: 'state', args })).toBe(7);
    await expectAccepted(plan, market);
  });
});

describe('a parameter steward', () => {
  it('changes parameters within step and delay, and is refused too early', async () => {
    const { market, council } = here.steward;
    const plan = await planFor(market);
    const [change] = encodeForVenue('steward', plan, (await contexts()).steward).steps;
    await send(council, change.call);
    await expectAccepted(plan, market);
    const next = await planFor(market);
    const again = encodeForVenue('steward', next, (await contexts()).steward).steps[0];
    await expect(send(council, again.call)).rejects.toThrow();
  });

  it('refuses to carry what a steward may not do', async () => {
    const { market } = here.steward;
    const plan = await planFor(market);
    const autonomy = {
      kind: 'autonomy' as const,
      controller: chain.deployment.controller,
      marketId: zeroHash,
      marketName: 'ETH-PERP',
      before: null,
      after: { law: { referenceVolatility: '0', parameters: [] } } as never,
      evidenceDigest: DIGEST,
    };
    const context = (await contexts()).steward;
    expect(() => encodeForVenue('steward', { ...plan, changes: [...plan.changes, autonomy] }, context)).toThrow(
      `changes[${plan.changes.length}] can't be carried by a steward`,
    );
  });
});
